// Checks the built site: every page is in llms.txt and has its Markdown; every anchor exists; and in Chromium, the
// search finds the words that readers look for, axe finds no fault, and a phone of 360 px shows no page that is wider.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { root } from './list-entries.mjs';
import { base, built, files, serveBuilt } from './serve-built.mjs';

const faults = [];

// The playground, if it was built, is an application of its own.
const pages = files.filter((file) => file.endsWith('.html') && !/^(404|playground\/)/.test(file));

checkMachineReadable();
checkAnchors();
const executablePath = await requireChromium();
if (executablePath) await checkInBrowser(executablePath);
if (faults.length > 0) console.error(faults.join('\n'));
else console.log(`${pages.length} pages`);
process.exitCode = faults.length === 0 ? 0 : 1;

function checkMachineReadable() {
  const index = readFileSync(path.join(built, 'llms.txt'), 'utf8');
  const whole = readFileSync(path.join(built, 'llms-full.txt'), 'utf8');
  for (const page of pages.filter((name) => name !== 'index.html')) {
    const markdown = page.replace(/\.html$/, '.md');
    if (!files.includes(markdown)) faults.push(`${markdown} is missing`);
    if (!index.includes(`${base}${markdown}`)) faults.push(`llms.txt lacks ${markdown}`);
  }
  if (!whole.includes('REJECTD') || !whole.includes('createClient()')) {
    faults.push('llms-full.txt lacks the text of the pages');
  }
}

function checkAnchors() {
  const ids = new Map();
  const idsOf = (page) => {
    if (!ids.has(page)) {
      const html = readFileSync(path.join(built, page), 'utf8');
      ids.set(page, new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)));
    }
    return ids.get(page);
  };
  for (const page of pages) {
    const html = readFileSync(path.join(built, page), 'utf8');
    for (const [, target, anchor] of html.matchAll(/href="([^"#?]*)#([^"]+)"/g)) {
      if (/^https?:/.test(target)) continue;
      const route = target === '' ? page : target.replace(base, '').replace(/\.html$/, '');
      const file = [route, `${route}.html`, `${route}/index.html`].find((name) =>
        pages.includes(name),
      );
      if (file === undefined) faults.push(`${page}: ${target} is no page`);
      else if (!idsOf(file).has(decodeURIComponent(anchor))) {
        faults.push(`${page}: ${target}#${anchor} has no such place`);
      }
    }
  }
}

async function checkInBrowser(executablePath) {
  const { server, origin } = await serveBuilt();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await checkSearch(page, `${origin}${base}start/overview`);
    await checkWidths(page, origin);
    await checkAxe(page, origin);
  } finally {
    await browser.close();
    server.close();
  }
}

async function checkSearch(page, url) {
  const wanted = [
    ['REJECTD', /reference\/statuses|concepts\/life-of-a-message/],
    ['sent maybe', /never-pay-twice/],
    ['raw body', /guides\/(webhooks|express|fastify)/],
    // The search finds a row of words only as it is written, so the overview has the questions of newcomers.
    ...[
      'get a key',
      'how much does it cost',
      'test my form',
      'webhook on localhost',
      'OTP',
      '2FA',
      'sign-up fraud',
    ].map((words) => [words, /start\/|guides\/sign-in-codes/]),
  ];
  await page.goto(url, { waitUntil: 'networkidle' });
  for (const [words, expected] of wanted) {
    await page.keyboard.press('Control+k');
    const input = page.locator('.rp-search-panel__input');
    await input.fill(words);
    const links = page.locator('.rp-search-panel__results a[href]');
    await links
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => undefined);
    const found = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    if (!found.some((href) => expected.test(href ?? ''))) {
      faults.push(`the search for "${words}" finds ${found.length} places, none in ${expected}`);
    }
    await page.keyboard.press('Escape');
  }
}

async function checkWidths(page, origin) {
  await page.setViewportSize({ width: 360, height: 740 });
  const shown = pages.filter((name) => !name.startsWith('reference/api/'));
  for (const name of shown) {
    await page.goto(`${origin}${base}${name.replace(/(index)?\.html$/, '')}`);
    const width = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
    if (width > 360) faults.push(`${name} is ${width} px wide on a phone of 360 px`);
  }
}

async function checkAxe(page, origin) {
  const require = createRequire(path.join(root, 'packages/sandbox/package.json'));
  const axe = require.resolve('axe-core/axe.min.js', {
    paths: [require.resolve('@axe-core/playwright')],
  });
  const shown = [
    '',
    'start/try-it',
    'concepts/never-pay-twice',
    'guides/webhooks',
    'reference/errors',
  ];
  const settings = [1280, 360].flatMap((width) =>
    ['light', 'dark'].map((scheme) => ({ width, scheme })),
  );
  for (const { width, scheme } of settings) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of shown) {
      await page.goto(`${origin}${base}${name}`);
      // A colour that is still changing has no contrast to speak of.
      await page.addStyleTag({ content: '* { transition: none !important; }' });
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        const result = await globalThis.axe.run(globalThis.document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        });
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      for (const violation of violations)
        faults.push(`/${name} (${scheme}, ${width} px): axe: ${violation}`);
    }
  }
}

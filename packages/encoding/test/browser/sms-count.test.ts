import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { chromiumArguments } from '../../../../scripts/chromium.mjs';
import { buildScript } from './build-script.ts';

declare const SmsCount: { readonly update: (root?: ParentNode) => void };

let browser: Browser;
let page: Page;
let scripts: readonly string[];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  scripts = await Promise.all([
    buildScript('script-tag/index.ts', 'SmsEncoding'),
    buildScript('script-tag/sms-count.ts'),
  ]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());
afterAll(() => browser.close());

async function open(html: string): Promise<void> {
  const tags = scripts.map((script) => `<script>${script}</script>`).join('');
  await page.setContent(`<!doctype html><html lang="en">${tags}<body>${html}</body></html>`);
}

function shown(): Promise<string[]> {
  return page.locator('.sms-count').allTextContents();
}

/** Collects every change of a live region from now on, as a screen reader would. */
async function listen(): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(globalThis, { spoken });
    for (const region of document.querySelectorAll('[role=status]')) {
      const observer = new MutationObserver(() => spoken.push(region.textContent));
      observer.observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);
}

it('counts while people type, and describes the field', async () => {
  await open('<label>Text <textarea data-sms-count aria-describedby="hint">Hi</textarea></label>');
  expect(await shown()).toEqual(['158 left, 1 segment, GSM-7']);
  const box = page.getByLabel('Text');
  await box.press('End');
  await box.pressSequentially(' €');
  expect(await shown()).toEqual(['155 left, 1 segment, GSM-7']);
  await box.fill('a'.repeat(161));
  expect(await shown()).toEqual(['145 left, 2 segments, GSM-7']);
  await box.fill('It’s 😀');
  expect(await shown()).toEqual(['63 left, 1 segment, UCS-2']);
  const counter = page.locator('.sms-count');
  expect(await counter.getAttribute('data-encoding')).toBe('UCS-2');
  expect(await box.getAttribute('aria-describedby')).toBe(
    `hint ${await counter.getAttribute('id')}`,
  );
});

it('speaks only when the encoding or the number of segments changes', async () => {
  await open('<textarea data-sms-count></textarea>');
  const spoken = await listen();
  const box = page.getByRole('textbox');
  await box.pressSequentially('Hello');
  expect(await spoken()).toEqual(['1 segment, GSM-7']);
  await box.pressSequentially(' you');
  expect(await spoken()).toEqual(['1 segment, GSM-7']);
  await box.pressSequentially('’s');
  await box.pressSequentially('!');
  expect(await spoken()).toEqual(['1 segment, GSM-7', '1 segment, UCS-2']);
  const region = page.getByRole('status');
  expect(await region.evaluate((element) => element.getBoundingClientRect().width)).toBe(1);
});

it('writes into an element of the page, in the words of the page', async () => {
  await open(
    '<textarea data-sms-count="count" data-sms-text="{segments} SMS, {unitsLeft} frei">ab</textarea><p><b id="count"></b></p>',
  );
  expect(await page.locator('#count').textContent()).toBe('1 SMS, 158 frei');
  expect(await shown()).toEqual([]);
});

it('counts fields that are added later, on focus or by a call', async () => {
  await open('<form></form>');
  const add = (text: string) =>
    page.evaluate((value) => {
      const field = document.createElement('textarea');
      field.dataset.smsCount = '';
      field.value = value;
      document.querySelector('form')?.append(field);
    }, text);
  await add('one');
  expect(await shown()).toEqual([]);
  await page.getByRole('textbox').focus();
  expect(await shown()).toEqual(['157 left, 1 segment, GSM-7']);
  await add('я');
  await page.evaluate(() => SmsCount.update(document.forms[0]));
  expect(await shown()).toEqual(['157 left, 1 segment, GSM-7', '69 left, 1 segment, UCS-2']);
});

it('counts again when the form is reset, and after a value is set by script', async () => {
  await open('<form><input data-sms-count value="abc"><button type="reset">Reset</button></form>');
  await page.getByRole('textbox').fill('abcdef');
  expect(await shown()).toEqual(['154 left, 1 segment, GSM-7']);
  await page.getByRole('button').click();
  await expect.poll(shown).toEqual(['157 left, 1 segment, GSM-7']);
  await page.evaluate(() => {
    Object.assign(document.querySelector('input') ?? {}, { value: '' });
    SmsCount.update();
  });
  expect(await shown()).toEqual(['160 left, 0 segments, GSM-7']);
});

it('announces each count as an event', async () => {
  await open('<textarea data-sms-count></textarea>');
  await page.evaluate(() => {
    document.addEventListener('smscount', (event) => {
      document.title = JSON.stringify((event as CustomEvent).detail);
    });
  });
  await page.getByRole('textbox').fill('5 €');
  expect(JSON.parse(await page.title())).toEqual({
    encoding: 'GSM-7',
    units: 4,
    segments: 1,
    unitsPerSegment: 160,
    unitsLeft: 156,
  });
});

it('adds one counter even if the script is on the page twice', async () => {
  await open('<textarea data-sms-count></textarea>');
  await page.addScriptTag({ content: scripts[1] ?? '' });
  await page.getByRole('textbox').fill('a');
  expect(await shown()).toEqual(['159 left, 1 segment, GSM-7']);
});

it('works as the documentation shows', async () => {
  const snippet = '../../../../docs/snippets/encoding/script-tag-2.html';
  const html = readFileSync(path.resolve(import.meta.dirname, snippet), 'utf8');
  expect(html.match(/<script src="[^"]+"><\/script>/g)).toHaveLength(2);
  await open(html.replaceAll(/<script.*<\/script>/g, ''));
  await page.getByLabel('Message').fill('Hello');
  await page.getByLabel('Nachricht').fill('Grüße');
  expect(await shown()).toEqual(['155 left, 1 segment, GSM-7']);
  expect(await page.locator('#counter').textContent()).toBe('1 SMS, noch 155 Zeichen');
});

it('says which script is missing', async () => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.setContent(
    `<!doctype html><script>${scripts[1] ?? ''}</script><textarea data-sms-count></textarea>`,
  );
  await expect
    .poll(() => errors)
    .toEqual(['sms-count: expected the global SmsEncoding; load encoding.global.js first']);
});

import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outcomes } from '../src/node.ts';
import { launchBrowser, openInbox, send, type OpenInbox } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function fill({ sandbox, server }: OpenInbox): Promise<readonly string[]> {
  const ids = [
    await send(server, { text: 'Acme: 482 913 is your login code 🎉' }),
    await send(server, { text: 'Reset it: https://acme.example/reset?t=8Jf3kQ or use 84729105' }),
    await send(server, { to: outcomes.undelivered[0], text: 'Reminder: dentist on Monday' }),
    await send(server, { to: outcomes.expired[0], text: 'Last chance' }),
    await send(server, { to: '+971501234567', text: 'رمز التحقق الخاص بك هو ٤٨٢٩١٣' }),
    await send(server, { to: '+14155550100', text: `A long one ${'with words '.repeat(90)}` }),
  ];
  await sandbox.clock.advance('1m');
  ids.push(await send(server, { text: `${'x'.repeat(300)} without a space` }));
  await send(server, { key: 'sk_wrong' });
  await fetch(`${server.url}/user/balance?${'q'.repeat(400)}=1`);
  return ids;
}

/** Rules of axe to check; contrast depends on the colour scheme, and the others on the width. */
type Rules = 'all' | 'contrast' | 'none';

async function expectSound(page: Page, rules: Rules, place: string): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth, place).toBeLessThanOrEqual(clientWidth);
  if (rules === 'none') return;
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === 'all' ? axe : axe.withRules('color-contrast')).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found, place).toEqual([]);
}

test.each([
  { width: 1440, colorScheme: 'light', rules: 'all' },
  { width: 1440, colorScheme: 'dark', rules: 'contrast' },
  { width: 768, colorScheme: 'light', rules: 'none' },
  { width: 360, colorScheme: 'light', rules: 'all' },
  { width: 360, colorScheme: 'dark', rules: 'none' },
] as const)(
  'every view is accessible and fits: $width px, $colorScheme',
  async ({ width, colorScheme, rules }) => {
    await using inbox = await openInbox(
      browser,
      {
        webhooks: { deliveryUrl: 'http://127.0.0.1:9/hook' },
        fetch: () => Promise.reject(new Error('down')),
      },
      { colorScheme, viewport: { width, height: 800 } },
    );
    const { page, server } = inbox;
    await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
    await expectSound(page, rules, 'empty');
    const ids = await fill(inbox);
    await expect.poll(() => page.locator('.rows a').count()).toBe(7);
    await expectSound(page, rules, 'list');
    for (const [index, id] of ids.entries()) {
      await page.goto(`${server.origin}/#messages/${id}`);
      await page.locator(`.bubble[data-message="${id}"]`).waitFor();
      // Three kinds: with a link and a code, failed, and on its way.
      await expectSound(page, [1, 2, 6].includes(index) ? rules : 'none', `message ${index}`);
    }
    await page.goto(`${server.origin}/#requests`);
    await page.locator('.rows a').first().waitFor();
    await expectSound(page, rules, 'requests');
    for (const id of [8, 9]) {
      await page.goto(`${server.origin}/#requests/${id}`);
      await page.getByLabel('Headers of the response').waitFor();
      await expectSound(page, id === 8 ? rules : 'none', `request ${id}`);
    }
    expect(inbox.complaints).toEqual([]);
  },
);

test('the page and its files have less than 60 kB, gzipped, and come from the sandbox alone', async () => {
  await using inbox = await openInbox(browser);
  const { page, server } = inbox;
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  await page.reload();
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
  expect(urls.filter((url) => !url.startsWith(server.origin))).toEqual([]);
  const files = [
    '/',
    '/_sandbox/inbox/page.js',
    '/_sandbox/inbox/page.css',
    '/_sandbox/inbox/icon.svg',
  ];
  expect(files.filter((file) => !urls.includes(server.origin + file))).toEqual([]);
  const bodies = await Promise.all(
    files.map(async (file) => (await fetch(server.origin + file)).arrayBuffer()),
  );
  const total = bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body)).length, 0);
  console.log(`Inbox: ${(total / 1000).toFixed(1)} kB gzipped`);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThan(60_000);
});

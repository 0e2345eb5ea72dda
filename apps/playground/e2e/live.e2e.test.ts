import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from './check-page.ts';
import { send, write } from './compose-page.ts';
import { type LivePlayground, openLive } from './live-page.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';

let browser: OpenBrowser;
let page: Page;
let live: LivePlayground;
beforeEach(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterEach(async () => {
  await browser.close();
  await live.close();
  expect(browser.complaints).toEqual([]);
});

test('a message is sent with the key, its outcome is polled, and nothing of the sandbox is offered', async () => {
  live = await openLive();
  const { api, playground } = live;
  await page.goto(playground.entryUrl);
  await expect.poll(() => page.locator('.mode').textContent()).toBe('Live');
  await page.getByText('messages are sent and billed').waitFor();
  expect(await page.getByRole('button', { name: 'Try an example' }).count()).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/example|sandbox/i);
  await expectAccessible(page);

  await write(page, { text: 'Your code is 847291', to: '+447400123456' });
  await expect.poll(() => page.getByTestId('price').textContent()).toContain('€');
  expect(await page.getByText('What if').count()).toBe(0);
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect.poll(() => page.locator('.look pre').first().textContent()).toContain('847291');
  const code = await page.locator('.look').textContent();
  expect(code).toContain('Sends for real, with the key in TELECOM_API_KEY.');
  expect(code).not.toContain('sk_prod_local');
  await page.getByRole('tab', { name: 'Log' }).click();
  expect(await page.locator('.look').textContent()).not.toMatch(/sandbox’s/);

  await send(page);
  await page.waitForURL('**/runs/*');
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('1 message delivered');
  expect(api.messages({ limit: 1 })[0]).toMatchObject({ text: 'Your code is 847291' });
  expect(await page.locator('main').textContent()).not.toMatch(/sandbox|Vitest|What if/i);

  const messageId = api.messages({ limit: 1 })[0]?.messageId ?? '';
  await page.goto(`${playground.url}/messages/${messageId}`);
  await expect.poll(() => page.locator('main').textContent()).toContain('Your code is 847291');
  expect(await page.locator('main').textContent()).not.toMatch(/sandbox|Vitest|clock/i);

  await page.getByRole('link', { name: 'Developers' }).click();
  await page.getByText('stays on the server').waitFor();
  await expectAccessible(page);
  const words = await page.locator('main').textContent();
  expect(words).not.toMatch(/Reset|Outcome numbers|sk_prod_local/);
  expect(await page.getByRole('slider').or(page.getByRole('switch')).count()).toBe(0);
  for (const path of ['/api/outcomes', '/api/sandbox/messages', '/api/sandbox/faults']) {
    expect(await page.evaluate(async (of) => (await fetch(of)).status, path)).toBe(404);
  }
});

test.each([
  ['without PUBLIC_URL no webhook is set up', undefined, null],
  [
    'with PUBLIC_URL the provider is told of it',
    'https://playground.example',
    'https://playground.example/webhooks/delivery',
  ],
])('%s', async (_, publicUrl, expected) => {
  live = await openLive({ publicUrl });
  await page.goto(live.playground.entryUrl);
  await page.getByRole('link', { name: 'Developers' }).click();
  await page.getByRole('link', { name: 'Webhooks', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Delivery reports' });
  await expect.poll(() => field.inputValue()).toBe(expected ?? '');
});

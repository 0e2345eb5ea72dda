import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { write } from './compose-page.ts';
import { type LivePlayground, openLive, password } from './live-page.ts';
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

async function signIn(tab: Page): Promise<void> {
  await tab.getByLabel('Password').fill(password);
  await tab.keyboard.press('Enter');
}

test('the form lets in with the password only, and leads on to the view that was asked for', async () => {
  live = await openLive();
  const { url } = live.playground;
  await page.goto(`${url}/messages?q=track&period=30`);
  const problem = page.getByRole('alert');
  expect(await problem.count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('with a live API key');
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `sign-in-${width}`);
  }
  await page.getByLabel('Password').fill('correct horse batterx');
  await page.keyboard.press('Enter');
  await expect.poll(() => problem.textContent()).toBe('This is not the password.');
  await expectAccessible(page);
  await signIn(page);
  await page.getByRole('heading', { name: 'Messages', level: 1 }).waitFor();
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('q')]).toEqual(['/messages', 'track']);
  // A signed-in browser is not asked again.
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Text', { exact: true }).waitFor();
});

test('the address of the terminal signs in, and keeps the password out of the address bar and the history', async () => {
  live = await openLive();
  const { url, entryUrl } = live.playground;
  await page.goto(entryUrl);
  await page.getByLabel('Text', { exact: true }).waitFor();
  expect(page.url()).toBe(`${url}/`);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
  // Another browser on this machine is asked.
  const other = await browser.newPage();
  await other.goto(url);
  await other.getByLabel('Password').waitFor();
  await other.goto(`${url}/sign-in?token=from-an-earlier-start`);
  await expect
    .poll(() => other.getByRole('alert').textContent())
    .toBe('This link is from an earlier start of the server.');
});

test('a link on another site opens the view in a browser that is signed in, and asks others', async () => {
  live = await openLive();
  const target = `${live.playground.url}/statistics`;
  const site = createServer((_, response) => {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<a href="${target}">the figures</a>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  async function follow(tab: Page): Promise<void> {
    await tab.goto(`http://localhost:${port}`);
    await tab.getByRole('link').click();
  }
  await follow(page);
  await signIn(page);
  await page.getByRole('heading', { name: 'Statistics' }).waitFor();
  await follow(page);
  await page.getByRole('heading', { name: 'Statistics' }).waitFor();
  site.close();
  site.closeAllConnections();
});

test('a sandbox with PUBLIC_URL asks for the password too, and says that it is a sandbox', async () => {
  live = await openLive({ apiKey: undefined, publicUrl: 'https://playground.example' });
  await page.goto(live.playground.url);
  await expect.poll(() => page.locator('main').textContent()).toContain('This sandbox can be');
  await signIn(page);
  await expect.poll(() => page.locator('.mode').textContent()).toBe('Sandbox');
});

test('a session ends with the server: the page says so, keeps the draft, and leads to the sign-in and back', async () => {
  live = await openLive();
  const { playground } = live;
  await page.goto(playground.entryUrl);
  await write(page, { text: 'Not sent yet', to: '+447400123456' });
  await expect.poll(() => page.getByTestId('price').textContent()).toContain('€');
  await page.getByRole('link', { name: 'Statistics' }).click();
  await page.getByRole('heading', { name: 'Statistics' }).waitFor();
  await playground.close();
  await page.getByRole('alert').getByText('No connection').waitFor();

  const { api, close } = live;
  const again = await openLive({
    port: Number(new URL(playground.url).port),
    baseUrl: playground.upstream,
  });
  live = {
    api,
    playground: again.playground,
    close: async () => {
      await again.close();
      await close();
    },
  };
  const notice = page.getByRole('alert').filter({ hasText: 'Your session has ended.' });
  await notice.waitFor();
  await expectAccessible(page);
  await takePicture(page, 'session-ended');
  const before = api.messages().length;
  await page.getByRole('link', { name: 'Compose' }).click();
  await expect
    .poll(() => page.getByLabel('Text', { exact: true }).inputValue())
    .toBe('Not sent yet');
  expect(await page.locator('main').textContent()).not.toContain('without a description');
  await notice.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page);
  await expect
    .poll(() => page.getByLabel('Text', { exact: true }).inputValue())
    .toBe('Not sent yet');
  await expect.poll(() => page.getByTestId('price').textContent()).toContain('€');
  expect(await notice.count()).toBe(0);
  expect(api.messages()).toHaveLength(before);
});

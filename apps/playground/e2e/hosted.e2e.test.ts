import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  base,
  callApi,
  expectEachOnce,
  type HostedSite,
  type HostedTab,
  killWorkers,
  openHostedSite,
  openTab,
  readSent,
  sendOne,
  startSlowRun,
} from './hosted-page.ts';

let site: HostedSite;
let url: string;
let tab: HostedTab;
let page: Page;
beforeAll(async () => {
  site = await openHostedSite();
  url = site.server.url;
}, 120_000);
afterAll(() => site.close());
beforeEach(async () => {
  tab = await openTab(site);
  page = tab.page;
});
afterEach(async () => {
  await tab.context.close();
  expect(tab.foreign).toEqual([]);
  expect(tab.complaints).toEqual([]);
});

const titleOf = () => page.getByRole('heading', { level: 1 }).textContent();

test('from plain files: a message is sent and delivered, its webhook comes, and a reload shows it again', async () => {
  await page.goto(url);
  await sendOne(page, url);
  await expect
    .poll(() => page.getByTestId('verdict').textContent())
    .toContain('Billed once. 1 request, 1 message, 1 segment.');

  // The file server knows no /runs/…: the Service Worker has the page.
  await page.reload();
  await expect.poll(titleOf).toBe('1 message delivered');
  await page.getByRole('link', { name: 'Developers' }).click();
  await page.waitForURL(`${url}developers`);
  await expect.poll(() => page.locator('main').textContent()).toMatch(/sms\/send/);
});

test('a run goes on after its page was reloaded and its worker was killed: each recipient once', async () => {
  const count = 120;
  await startSlowRun(page, url, count);
  const readToken = () =>
    page.evaluate(async (path) => {
      const config = (await (await fetch(`${path}api/config`)).json()) as { token: string };
      return config.token;
    }, base);
  const token = await readToken();
  await killWorkers(site.browser);
  // A worker makes a token of its own when it begins: this is another one.
  expect(await readToken()).not.toBe(token);
  await page.reload();
  expect((await readSent(page)).length).toBeLessThan(count);

  await expectEachOnce(page, count);
}, 120_000);

test.each([
  ['messages', 'Messages'],
  ['statistics', 'Statistics'],
  ['account', 'Account'],
  ['developers', 'Developers'],
  ['developers/', 'Developers'],
  ['developers/webhooks', 'Developers'],
  ['text#t=5%20%E2%82%AC', /segment/],
])('a first visit of %s gets the page with the status 200, and its worker', async (to, title) => {
  const response = await page.goto(url + to);
  expect(response?.status()).toBe(200);
  await expect.poll(titleOf).toMatch(title);
  if (!to.startsWith('text')) {
    await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€');
  }
  expect(new URL(page.url()).hash).toBe(new URL(url + to).hash);
});

test('a first visit of a message or a run gets the 404 page of the site, which hands over to the playground', async () => {
  const missing = page.waitForResponse((response) => response.status() === 404);
  await page.goto(`${url}messages/api_1_2_3?q=track`);
  expect(new URL((await missing).url()).pathname).toBe(`${base}messages/api_1_2_3`);
  await expect
    .poll(() => page.locator('main').textContent())
    .toContain('This account has no message api_1_2_3');
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€');
  expect(page.url()).toBe(`${url}messages/api_1_2_3?q=track`);
  // Later visits have the worker.
  await page.goto(`${url}runs/r_7k2m9`);
  await expect.poll(titleOf).toBe('There is no run at this address');
  await page.goto(`${url}messages`);
  await page.getByTestId('messages').getByRole('link').first().click();
  const pane = page.getByTestId('message');
  const readRecipient = () => pane.getByRole('heading').first().textContent();
  // Until the message is there, its ID is the heading.
  await expect.poll(readRecipient).toMatch(/^\+/);
  const recipient = await readRecipient();
  await page.reload();
  await expect.poll(readRecipient).toBe(recipient);
});

test('the site’s own 404 page stays where no playground is', async () => {
  await page.goto(new URL('/docs/nowhere', url).href);
  expect(await page.textContent('body')).toContain('Not a page of this site');
  tab.foreign.length = 0;
});

test('after a hard reload, which loads the page without its worker, the worker serves it again', async () => {
  await page.goto(url);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100');
  const session = await tab.context.newCDPSession(page);
  await Promise.all([
    page.waitForEvent('load'),
    session.send('Page.reload', { ignoreCache: true }),
  ]);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100');
});

test('tabs that open at the same time, at the first visit, are served by one worker', async () => {
  const other = await tab.context.newPage();
  await Promise.all([page.goto(url), other.goto(`${url}statistics`)]);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100');
  await expect.poll(() => other.locator('main').textContent()).toContain('€');
  const third = await tab.context.newPage();
  await third.goto(url);
  await expect.poll(() => third.getByTestId('balance').textContent()).toContain('€100');
});

test('a run goes on in a worker that was updated: each recipient once', async () => {
  const count = 60;
  await startSlowRun(page, url, count);
  await appendFile(path.join(site.folder, 'service-worker.js'), '\n// The next version.\n');
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
  // The new worker takes over when the old one has nothing to do: the event stream of a page keeps it busy. Chromium
  // ends a busy one after five minutes.
  const other = await tab.context.newPage();
  await other.goto(`${url}robots.txt`);
  const address = page.url();
  await page.close();
  const isTakenOver = () =>
    other.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing === null && registration.waiting === null;
    });
  await expect.poll(isTakenOver, { timeout: 330_000 }).toBe(true);
  page = other;
  await page.goto(address);
  await expectEachOnce(page, count);
}, 480_000);

test('the secret of webhooks that was set on the page outlives its worker', async () => {
  await page.goto(url);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100');
  expect(
    await callApi(page, 'telecom/webhooks.update', {
      input: { signingSecret: 'a secret of my own' },
    }),
  ).toBe(200);
  await killWorkers(site.browser);
  await page.reload();
  await sendOne(page, url);
});

test('the first view loads less than 200 kB of JavaScript, and its worker beside it less than 135 kB, gzipped', async () => {
  const before = site.server.requests.length;
  // Parts that are fetched ahead when the browser has nothing to do are not part of the first load.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(url);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100');
  const files = new Set(site.server.requests.slice(before).map((path) => path.slice(base.length)));
  async function sizeOf(isWanted: (file: string) => boolean): Promise<number> {
    const wanted = [...files].filter(isWanted);
    const sizes = await Promise.all(
      wanted.map(async (file) => gzipSync(await readFile(path.join(site.folder, file))).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }
  const worker = 'service-worker.js';
  const view = await sizeOf((file) => file.endsWith('.js') && file !== worker);
  const sandbox = await sizeOf((file) => file === worker);
  console.log(`Hosted: first view ${view / 1000} kB, worker ${sandbox / 1000} kB gzipped`);
  expect(view).toBeGreaterThan(50_000);
  expect(view).toBeLessThan(200_000);
  expect(sandbox).toBeGreaterThan(50_000);
  expect(sandbox).toBeLessThan(135_000);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { outcomes } from '@23telecom/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { drawnViews } from '../first-paint/views.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';
import { startRun } from './start-run.ts';

const dist = path.resolve(import.meta.dirname, '../dist');
/** A phone on a slow network, where parts of a page arrive far apart. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 90_000,
};

let open: OpenPlayground;
/** Its pages do not wait for their script. */
let context: BrowserContext;
let page: Page;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  open = await openPlayground();
  const browser = open.page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const { playground } = open;
  const id = await startRun(playground.url, {
    senderId: 'MyApp',
    text: 'Your table is ready',
    recipients: [...outcomes.delivered.slice(0, 3)],
  });
  const sandbox = sandboxOf(playground);
  await vi.waitUntil(() => sandbox.messages().length === 3, { timeout: 30_000 });
  values = { $id: id, $messageId: sandbox.messages()[0]?.messageId ?? '' };
});
beforeEach(async () => {
  page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 780 });
});
afterEach(async () => {
  await page.close();
  expect(open.complaints).toEqual([]);
});
afterAll(() => open.close());

/** The address of a view, with the values of this test in its path. */
const urlOf = (view: string): string =>
  open.playground.url + view.replace(/\$\w+/, (name) => values[name] ?? name);

test.each(drawnViews)('$path is painted before its script runs', async ({ path: view }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(urlOf(view));
  expect(await page.getByRole('link', { name: 'Statistics' }).isVisible()).toBe(true);
  const main = page.locator('main');
  expect(await main.evaluate((each) => each.getBoundingClientRect().height)).toBeGreaterThan(300);
  // A text typed into a field would be lost, because the script replaces the field.
  expect(await main.getAttribute('inert')).toBe('');
});

test.each(drawnViews)(
  '$path loads its scripts after that, and does not shift as they and its data arrive',
  async ({ path: view }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    await page.addInitScript(() => {
      const scores: number[] = Object.assign(window, { shiftScores: [] }).shiftScores;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          scores.push((entry as PerformanceEntry & { readonly value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const styles: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'stylesheet') styles.push(request.url());
    });
    await page.goto(urlOf(view));
    await page.locator('main:not([inert])').waitFor();
    await expect.poll(() => page.locator('main .skeleton, main .skeleton-lines').count()).toBe(0);
    await page.getByTestId('balance').filter({ hasText: '€' }).waitFor();
    const shift = await page.evaluate(() =>
      (window as Window & { readonly shiftScores?: readonly number[] }).shiftScores?.reduce(
        (sum, score) => sum + score,
        0,
      ),
    );
    expect(shift).toBeLessThan(0.05);
    // The page has the styles of its view, and the scripts ask for none of them again.
    expect(styles).toEqual([]);

    // Without them, the script of the page would find out one after the other what to load.
    const links = page.locator('head > link:is([rel="modulepreload"], [rel="preload"])');
    const hrefs = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs) {
      const { pathname } = new URL(href ?? '', open.playground.url);
      expect((await readFile(path.join(dist, pathname))).length).toBeGreaterThan(0);
    }
  },
);

test('a visitor with a draft does not see the first visit flash', async () => {
  await page.goto(urlOf('/'));
  await page.locator('main:not([inert])').waitFor();
  await page.getByLabel('Text', { exact: true }).fill('Hi Anna');
  await page.goto(urlOf('/messages'));
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(urlOf('/'));
  expect(await page.locator('.compose').isVisible()).toBe(true);
  expect(await page.getByText('One dash can triple').isVisible()).toBe(false);
});

test.each(drawnViews)(
  '$path asks for the scripts of its view only when it is painted',
  async (view) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(urlOf(view.path));
    await page.locator('main:not([inert])').waitFor();
    const [painted, ...asked] = await page.evaluate(() =>
      [
        ...performance.getEntriesByName('first-paint'),
        ...performance
          .getEntriesByType('resource')
          .filter(({ name }) => /\/show-page-[^/]+\.js$/.test(name)),
      ].map(({ startTime }) => startTime),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(painted ?? Infinity);
    // The script of the page uses the file that was loaded early.
    expect(requests.filter((url) => /\/show-page-[^/]+\.js$/.test(url))).toHaveLength(1);
  },
);

test.each(drawnViews)('$path needs few files of script', async ({ path: view }) => {
  const html = await (await fetch(urlOf(view))).text();
  const list = /const hrefs = (\[.*?\])/.exec(html)?.[1] ?? expect.unreachable();
  const files = JSON.parse(list) as string[];
  expect(files.length).toBeGreaterThan(5);
  // Left alone, the bundler writes three dozen, and the server takes six requests at a time.
  expect(files.length).toBeLessThan(20);
});

test('the ID of a message is in its first paint', async () => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(urlOf('/messages/$messageId'));
  expect(await page.locator('#message-title').textContent()).toBe(values.$messageId);
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openCompose, tryExample } from './compose-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf, sendMany } from './send-many.ts';

let open: OpenPlayground;
let page: Page;
beforeAll(async () => {
  open = await openPlayground();
  await sendMany(sandboxOf(open.playground), 20);
});
beforeEach(async () => {
  page = await openCompose(open);
});
afterEach(async () => {
  await page.close();
  expect(open.complaints).toEqual([]);
});
afterAll(() => open.close());

const dist = path.resolve(import.meta.dirname, '../dist');

test.each([
  { name: 'wide light', width: 1440, colorScheme: 'light' as const },
  { name: '360 px dark', width: 360, colorScheme: 'dark' as const },
])(
  'Compose in each of its states is accessible and fits: $name',
  async ({ name, width, colorScheme }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    async function check(state: string): Promise<void> {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await takePicture(page, `compose ${state} ${name}`);
    }
    await page.getByTestId('balance').filter({ hasText: '€' }).waitFor();
    await check('empty');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('faults').waitFor();
    await check('faults');
    await tryExample(page);
    await page.getByRole('button', { name: 'Show and edit the 4 people' }).click();
    await page.getByRole('button', { name: 'See which characters' }).click();
    await page.getByText('Options').click();
    if (width < 768) await page.getByRole('button', { name: 'Preview and price' }).click();
    await page.getByText('Price by country').click();
    await check('open');
    for (const tab of ['Bytes', 'Code', 'Log']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator('.look .skeleton').waitFor({ state: 'detached' });
      await check(tab);
    }
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await check('confirm');
  },
);

test.each([
  [1440, 900],
  [1280, 720],
  [768, 1024],
  // A window of 1280 px at a zoom of 200 %.
  [640, 512],
  [360, 640],
])('price and Send are in sight at %i × %i, and nothing is cut off', async (width, height) => {
  await page.setViewportSize({ width, height });
  await tryExample(page);
  for (const element of [
    page.getByTestId('price'),
    page.getByRole('button', { name: 'Send', exact: true }),
  ]) {
    const frame = await element.boundingBox();
    expect(frame?.y).toBeGreaterThan(0);
    expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(height);
    expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width);
  }
  await expectNoSidewaysScroll(page);
  // The bar never hides a field: the last option can be scrolled above it.
  await page.getByText('Options').click();
  const last = page.getByRole('combobox', { name: 'Line ends' });
  await last.focus();
  const [field, bar] = [await last.boundingBox(), await page.locator('.bar').boundingBox()];
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
});

test('in forced colours the current view, offenders and segments keep their marks', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await tryExample(page);
  const marked = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => getComputedStyle(link, '::after').borderBottomStyle === 'solid'),
    );
  expect(marked).toEqual([true, false, false, false, false]);
  const offender = page.locator('.mirror .offender').first();
  expect(await offender.evaluate((each) => getComputedStyle(each).borderBottomStyle)).toBe('solid');
  const fills = await page
    .getByTestId('segments')
    .locator('i')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar, '::before').backgroundColor));
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(fills).not.toContain(canvas);
  await expectAccessible(page);
  await takePicture(page, 'compose forced colours');
});

test('print shows the message and its price, and no buttons', async () => {
  await tryExample(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByTestId('bubble').isVisible()).toBe(true);
  expect(await page.getByTestId('price').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Send', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(
    await page.locator('.mirror').evaluate((mirror) => getComputedStyle(mirror).color),
  ).not.toBe('rgba(0, 0, 0, 0)');
});

test('a message is written, corrected and sent with the keyboard alone', async () => {
  const focused = () => page.locator(':focus');
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let press = 0; press < 40; press++) {
      if (
        (await focused()
          .and(page.getByLabel(name).or(page.getByRole('button', { name })))
          .count()) > 0
      ) {
        // The focused element has a visible outline, or its row has.
        const outline = await focused().evaluate((each) =>
          [each, each.parentElement].some(
            (one) => one && getComputedStyle(one).outlineStyle === 'solid',
          ),
        );
        expect(outline).toBe(true);
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(name)}.`);
  }
  await page.keyboard.press('Tab');
  await expect.poll(() => focused().textContent()).toBe('Skip to the content');
  await tabTo('From');
  await page.keyboard.type('MyApp');
  await tabTo('To');
  await page.keyboard.type('+447400123456');
  await tabTo('Text');
  await page.keyboard.type(`It’s ready ${'a'.repeat(80)}`);
  await page.getByTestId('saving').waitFor();
  await tabTo('Replace');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByLabel('Text', { exact: true }).inputValue())
    .toMatch(/^It's ready/);
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => focused().textContent()).toMatch(/^Send for/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\//);
  await expect
    .poll(() =>
      sandboxOf(open.playground)
        .messages()
        .some(({ text }) => text.startsWith("It's ready")),
    )
    .toBe(true);
});

test('prices that cannot be loaded, and a path without a view, say so', async () => {
  const { faults } = sandboxOf(open.playground);
  faults.add({ kind: 'status', status: 403, code: 'FORBIDDEN', on: 'account.pricing' });
  await page.reload();
  await page.getByLabel('Text', { exact: true }).fill('Hi');
  // The proxy hides the reason, so that visitors do not learn what the operator's API key may do.
  await page.getByRole('alert').getByText('SERVICE_UNAVAILABLE').waitFor();
  await expectAccessible(page);
  faults.clear();
  await page.goto(`${open.playground.url}/nowhere`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to Compose' }).click();
  await page.getByLabel('Text', { exact: true }).waitFor();
});

test('the first load has less than 200 kB of JavaScript, gzipped', async () => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await page.reload();
  await page.getByTestId('balance').filter({ hasText: '€' }).waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const sizes = await Promise.all(
    [...scripts].map(async (file) => gzipSync(await readFile(path.join(dist, file))).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`First load: ${scripts.size} scripts, ${(total / 1000).toFixed(1)} kB gzipped`);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(200_000);
});

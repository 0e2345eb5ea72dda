import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { startPlayground } from '../server/start-playground.ts';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const dist = path.resolve(import.meta.dirname, '../dist');

async function tryExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.getByTestId('total').waitFor();
  await page.getByRole('grid', { name: 'Segment 1, characters' }).waitFor();
  await page.getByTestId('saving').getByText('saves').waitFor();
}

const looks = [
  { name: 'wide light', width: 1440, colorScheme: 'light' as const },
  { name: 'wide dark', width: 1440, colorScheme: 'dark' as const },
  { name: '360 px light', width: 360, colorScheme: 'light' as const },
  { name: '360 px dark', width: 360, colorScheme: 'dark' as const },
];

test.each(looks)(
  'Compose, empty and with an example, is accessible and fits: $name',
  async ({ name, width, colorScheme }) => {
    open = await openPlayground();
    const { page } = open;
    await page.setViewportSize({ width, height: 800 });
    // Colours on their way are no colours to be judged by.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByTestId('balance').getByText('100').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `compose empty ${name}`);
    await tryExample(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `compose example ${name}`);
  },
);

test.each(looks)(
  'Compose, with all that can be wrong and sent at last, is accessible and fits: $name',
  async ({ name, width, colorScheme }) => {
    open = await openPlayground();
    const { page } = open;
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByLabel('Text').fill('Hi {{name}} — 5 €');
    await page
      .getByLabel('Recipients')
      .fill('+447400123456\nhello\n+447700900000\n+44 7400 123456');
    await page.getByLabel('Sender ID').fill('MyApp');
    await page.getByText('Encoding, line ends, national alphabets').click();
    await page.getByRole('combobox', { name: 'National alphabet' }).selectOption('spanish');
    await page.getByTestId('recipient-problems').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `compose problems ${name}`);

    await page.getByText('Smart substitution').click();
    await page.getByTestId('recipient-problems').getByText('Send without it').click();
    await page.getByLabel('Value for everybody').fill('Anna');
    await page.getByRole('button', { name: 'Copy as code' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await takePicture(page, `compose code ${name}`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await takePicture(page, `compose confirm ${name}`);
    await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
    await page.locator('[data-status="DELIVRD"]').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `compose sent ${name}`);
  },
);

test('a message is written, mended and sent with the keyboard alone', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.getByTestId('balance').getByText('100').waitFor();
  const isFocused = (name: string) => page.locator(':focus').and(page.getByLabel(name)).count();
  const tabTo = async (name: string): Promise<void> => {
    for (let press = 0; press < 40; press++) {
      if ((await isFocused(name)) > 0) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Skip to the view');
  await page.keyboard.press('e');
  await expect.poll(() => isFocused('Text')).toBe(1);
  await page.keyboard.type('It’s ready');
  await tabTo('Put in place of U+2019');
  // What has the focus is seen to have it.
  expect(
    await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle),
  ).toBe('solid');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByLabel('Text').inputValue()).toBe("It's ready");
  await tabTo('Recipients');
  await page.keyboard.type('+447400123456');
  await tabTo('Sender ID');
  await page.keyboard.type('MyApp');
  await page.getByTestId('total').waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (let press = 0; press < 5; press++) {
    if ((await page.locator(':focus').textContent())?.startsWith('Send 1')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => playground.sandbox?.messages()).toMatchObject([{ text: "It's ready" }]);
});

test('every shortcut is listed, goes where it says, and plain letters can be turned off', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.getByRole('heading', { name: 'Message' }).waitFor();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.waitFor();
  await expectAccessible(page);
  const listed = await list.locator('dt').allTextContents();
  expect(listed).toEqual(
    expect.arrayContaining(['This list', 'Light or dark', 'Compose', 'History', 'Review and send']),
  );
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });

  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await page.getByRole('heading', { name: 'History' }).waitFor();
  const themeOf = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.keyboard.press('t');
  await expect.poll(themeOf).toBe('dark');
  await page.reload();
  await expect.poll(themeOf).toBe('dark');

  await page.getByRole('heading', { name: 'History' }).waitFor();
  await page.keyboard.press('?');
  await list.getByText('Shortcuts of plain letters').click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  expect(await themeOf()).toBe('dark');
  await expect.poll(() => list.count()).toBe(0);
});

test('a lost connection is said, and found again', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.getByTestId('balance').getByText('100').waitFor();
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
  const { port } = new URL(playground.url);
  await playground.close();
  await page.getByRole('alert').getByText('No connection').waitFor();
  await page.getByLabel('Text').fill('still counting');
  await expect.poll(() => page.getByTestId('meter').textContent()).toContain('GSM-7 · 1 segment');
  await expectAccessible(page);
  await takePicture(page, 'compose-offline');
  const again = await startPlayground({ port: Number(port), page: 'built' });
  await page.getByRole('alert').getByText('No connection').waitFor({ state: 'hidden' });
  await again.close();
});

test('prices that do not come are said so', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  playground.sandbox?.faults.add({
    kind: 'status',
    status: 403,
    code: 'FORBIDDEN',
    on: 'account.pricing',
  });
  await page.reload();
  // The proxy does not tell a visitor what the operator's key may do.
  await page.getByRole('alert').getByText('SERVICE_UNAVAILABLE').waitFor();
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('permissions');
  await expectAccessible(page);
});

test('an address that leads nowhere says so', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/nowhere`);
  await page.getByRole('heading', { name: 'There is no such view' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to Compose' }).click();
  await page.getByLabel('Text').waitFor();
});

test('the first load is under 200 kB of JavaScript, gzipped', async () => {
  open = await openPlayground();
  const { page } = open;
  const scripts = new Set<string>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.add(pathname);
  });
  await page.reload();
  await page.getByTestId('balance').getByText('100').waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const sizes = await Promise.all(
    [...scripts].map(async (file) => gzipSync(await readFile(path.join(dist, file))).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`First load: ${scripts.size} scripts, ${(total / 1000).toFixed(1)} kB gzipped`);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(200_000);
});

test('no key is in anything that the browser loads', async () => {
  open = await openPlayground();
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.isFile() && /\.(?:js|html|css|map)$/.test(file.name))
      .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8')),
  );
  expect(texts.length).toBeGreaterThan(5);
  // The embedded sandbox's key stands for any: it is set on the server alone.
  expect(texts.filter((text) => text.includes('sk_prod_local'))).toEqual([]);
});

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './check-page.ts';
import { openCompose } from './compose-page.ts';
import { type OpenPlayground, openPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';
import { listNumbers, startRun } from './start-run.ts';

let open: OpenPlayground;
beforeAll(async () => {
  open = await openPlayground();
});
afterAll(async () => {
  await open.close();
});

test('the masthead finds messages and lists shortcuts', async () => {
  const page = await openCompose(open);
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await list.waitFor();
  await expectAccessible(page);
  expect(await list.locator('dt').allTextContents()).toEqual(
    expect.arrayContaining([
      'Show this list',
      'Find a message',
      'Compose',
      'Messages',
      'Review and send',
    ]),
  );
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL(/\/messages/);
  const themeOf = () => page.evaluate(() => document.documentElement.dataset.theme);
  await page.keyboard.press('t');
  await expect.poll(themeOf).toBe('dark');
  await page.reload();
  await expect.poll(themeOf).toBe('dark');
  await page.getByRole('navigation').getByRole('link').first().waitFor();
  await page.keyboard.press('t');

  await page.keyboard.press('/');
  await page.keyboard.type('+44 7911');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/messages\?q=/);
  expect(new URL(page.url()).searchParams.get('q')).toBe('+44 7911');
  // Where the masthead is narrow, a button opens the field, and Escape closes it.
  await page.setViewportSize({ width: 360, height: 640 });
  const search = page.locator('.finder');
  await search.getByRole('button', { name: 'Find a message' }).click();
  const field = search.getByRole('searchbox');
  await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'hidden' });

  await page.keyboard.press('?');
  await list.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await expect.poll(() => list.count()).toBe(0);
  await page.evaluate(() => localStorage.clear());
  expect(open.complaints).toEqual([]);
  await page.close();
});

test('a run that is being sent is in the masthead of every view', async () => {
  const page = await openCompose(open);
  const { faults } = sandboxOf(open.playground);
  faults.add({ kind: 'rate-limit', on: 'sms.send', times: 1_000, retryAfter: 1 });
  const id = await startRun(open.playground.url, {
    senderId: 'MyApp',
    text: 'In the masthead',
    recipients: listNumbers(2),
  });
  const chip = page.getByTestId('run-chip');
  for (const view of ['/', '/statistics']) {
    await page.goto(open.playground.url + view);
    await expect.poll(() => chip.textContent()).toBe('Sending 0 of 2');
  }
  expect(await chip.getAttribute('href')).toBe(`/runs/${id}`);
  faults.clear();
  await expect.poll(() => chip.count()).toBe(0);
  expect(open.complaints).toEqual([]);
  await page.close();
});

async function openDevelopers(prepare: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await open.page.context().newPage();
  await prepare(page);
  await page.goto(`${open.playground.url}/developers`);
  return page;
}

function copyOf(page: Page) {
  return page.getByRole('button', { name: 'Copy the base URL' });
}

test('a page without a clipboard, as over plain HTTP from another machine, says that it may not copy', async () => {
  const page = await openDevelopers((tab) =>
    tab.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  );
  await copyOf(page).click();
  await expect
    .poll(() => page.locator('body').textContent())
    .toContain('The browser did not allow copying');
  expect(open.complaints).toEqual([]);
  await page.close();
});

test('a second copy is confirmed for two seconds of its own', async () => {
  const page = await openDevelopers((tab) => tab.clock.install());
  const tick = copyOf(page).locator('.lucide-check');
  await copyOf(page).click();
  await tick.waitFor();
  await page.clock.fastForward(1_500);
  await copyOf(page).click();
  await page.clock.fastForward(1_000);
  expect(await tick.count()).toBe(1);
  await page.clock.fastForward(1_500);
  await expect.poll(() => tick.count()).toBe(0);
  await page.close();
});

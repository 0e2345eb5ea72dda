import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf, sendMany } from './send-many.ts';

let open: OpenPlayground;
afterEach(() => open.close());

const total = 10_000;

async function openFilled(): Promise<void> {
  open = await openPlayground({
    isWebhookOn: false,
    sandbox: { hasCampaigns: false, balance: 5_000, clock: 'manual' },
  });
  const sandbox = sandboxOf(open.playground);
  await sendMany(sandbox, total);
  await sandbox.clock.advance('1m');
}

test('ten thousand messages are paged, filtered by the address, sorted and opened', async () => {
  await openFilled();
  const { page, playground } = open;
  await page.goto(`${playground.url}/history?period=today`);
  const count = page.getByTestId('history-count');
  await expect.poll(() => count.textContent()).toContain('10,000 messages, 100 loaded');

  // Scrolling to the end asks for the next page, and only the rows in view are drawn.
  const scroller = page.getByRole('region', { name: 'Messages' });
  for (const loaded of ['200 loaded', '300 loaded']) {
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => count.textContent()).toContain(loaded);
  }
  await expect.poll(() => page.getByTestId('history').getByRole('row').count()).toBeLessThan(80);

  // A filter goes into the address, and the address alone brings it back.
  await page.getByLabel('Number contains').fill('791100012');
  await expect.poll(() => count.textContent()).toContain('10 messages');
  expect(new URL(page.url()).searchParams.get('phone')).toContain('791100012');
  await page.reload();
  await expect.poll(() => count.textContent()).toContain('10 messages');

  // Sorting, then a row's drawer, which has an address too.
  await page.getByRole('button', { name: 'Recipient' }).click();
  const first = page.getByTestId('history').getByRole('button', { name: /^\+/ }).first();
  await expect.poll(() => first.textContent()).toBe('+447911000120');
  await first.click();
  const drawer = page.getByRole('dialog', { name: '+447911000120' });
  await drawer.getByTestId('life').locator('[data-step="DELIVRD"]').waitFor();
  expect(new URL(page.url()).searchParams.get('message')).toBe('"121"');
  await expect.poll(() => drawer.textContent()).toContain('api_');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  expect(open.complaints).toEqual([]);
});

test('a download holds every message of the filter, and one that is stopped leaves no file', async () => {
  await openFilled();
  const { page, playground } = open;
  await page.goto(`${playground.url}/history?period=today`);
  const progress = page.getByTestId('export-progress');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(total + 1);
  await expect.poll(() => progress.textContent()).toContain('10,000 rows saved');

  sandboxOf(playground).faults.add({ kind: 'latency', on: 'sms.messages.export', ms: 20_000 });
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => progress.textContent()).toContain('Stopped: no file was saved');
  expect(downloads).toEqual([]);
});

test('a download that is cut says so and saves nothing', async () => {
  await openFilled();
  const { page, playground } = open;
  sandboxOf(playground).faults.add({ kind: 'cut-csv', on: 'sms.messages.export', how: 'drop' });
  await page.goto(`${playground.url}/history?period=today`);
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await page.getByRole('alert').waitFor();
  expect(downloads).toEqual([]);
});

test('statistics equal history', async () => {
  open = await openPlayground({ isWebhookOn: false, sandbox: { clock: 'manual', balance: 1_000 } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await sendMany(sandbox, 300);
  await sandbox.clock.advance('1m');
  const messages = sandbox.messages();
  const delivered = messages.filter(({ status }) => status === 'DELIVRD').length;

  await page.goto(`${playground.url}/statistics?period=today`);
  const figure = (name: string) =>
    page
      .getByTestId('statistics')
      .locator('div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  await expect.poll(() => figure('Messages').textContent()).toBe('300');
  await expect.poll(() => figure('Delivered').textContent()).toBe(String(delivered));
  const daily = page.getByTestId('daily').getByRole('row').nth(1);
  await expect.poll(() => daily.getByRole('cell').first().textContent()).toBe(String(delivered));
  const country = page.getByTestId('by-country').getByRole('row', { name: /GB/ });
  await expect.poll(() => country.getByRole('cell').first().textContent()).toBe('300');

  await page.goto(`${playground.url}/history?period=today&source=api&status=delivered`);
  await expect
    .poll(() => page.getByTestId('history-count').textContent())
    .toContain(`${delivered} messages`);
});

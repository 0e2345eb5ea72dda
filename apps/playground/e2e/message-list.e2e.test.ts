import { readFile } from 'node:fs/promises';
import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { looks } from './looks.ts';
import { countOf, listOf, sendText } from './messages-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf, sendMany } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  const { complaints } = open;
  await open.close();
  expect(complaints).toEqual([]);
});

const total = 10_000;

test('10,000 messages: a link to the oldest, words, pages, and a CSV with message IDs', async () => {
  open = await openPlayground({
    isWebhookOn: false,
    sandbox: { hasHistory: false, balance: 5_000, clock: 'manual' },
  });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await sendMany(sandbox, total);
  await sandbox.clock.advance('1m');
  const [oldest] = sandbox.messages({}).slice(0, 1);
  await page.goto(`${playground.url}/messages/${oldest?.messageId}`);
  await page.getByRole('heading', { name: '+44 7911 000000' }).waitFor();
  await expect.poll(() => countOf(open)).toMatch(/^10,000 messages, €\d+\.\d\d$/);
  await page.getByRole('button', { name: 'Close the message' }).click();

  const rows = listOf(open);
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(100);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(200);

  // The text of the oldest batch only.
  await page.getByRole('searchbox', { name: 'Number, message ID or words' }).fill('Batch 0');
  await expect.poll(() => rows.count()).toBe(100);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const found = await readFile(await (await saved).path(), 'utf8');
  expect(found.trimEnd().split('\r\n')).toHaveLength(101);

  await page.getByRole('searchbox', { name: 'Number, message ID or words' }).fill('');
  await expect.poll(() => countOf(open)).toContain('10,000 messages');
  const progress = page.getByTestId('export-progress');
  const whole = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await whole).path(), 'utf8');
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(total + 1);
  expect(lines[0]).toBe(
    '\uFEFFmessage_id,source,accepted_at,delivered_at,recipient,sender_id,text,segments,status,status_code,cost,currency',
  );
  expect(lines.filter((line) => /^api_\d+_\d+_[0-9a-f]{16},api,/.test(line))).toHaveLength(total);
  await expect.poll(() => progress.textContent()).toContain('10,000 rows saved');

  // A stopped download, and one that fails, save no file.
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  const slow = sandbox.faults.add({ kind: 'latency', on: 'sms.messages.list', ms: 20_000 });
  await page.getByRole('button', { name: 'CSV' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => progress.textContent()).toContain('Stopped. No file was saved.');
  slow();
  sandbox.faults.add({ kind: 'status', status: 403, on: 'sms.messages.list' });
  await page.getByRole('button', { name: 'CSV' }).click();
  await page.getByRole('alert').first().waitFor();
  expect(downloads).toEqual([]);
});

test('the list and a message are accessible and fit at every width, in forced colours and on paper', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: true } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await sendText(
    sandbox,
    ['+447911123003'],
    'مرحبا، طاولتك جاهزة — “Bella Napoli” https://s.example/a1',
  );
  await sendText(sandbox, [outcomes.rejected[0], outcomes.expired[0]], 'Hello');
  await sandbox.clock.advance('1m');
  await sendText(sandbox, [outcomes.neverFinal[0]], 'Hello');
  const rows = listOf(open);
  const report = page.getByTestId('timeline').getByText('Webhook answered 204');
  for (const { width, colorScheme, hasAxe } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${playground.url}/messages?period=today`);
    await rows.nth(3).waitFor();
    if (hasAxe) await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `messages ${width} ${colorScheme}`);
    await rows.nth(3).getByRole('link').click();
    await report.waitFor();
    if (hasAxe) await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // In one column the message takes the place of the list.
    expect(await rows.nth(3).isVisible()).toBe(width >= 1024);
    await takePicture(page, `message ${width} ${colorScheme}`);
  }
  // In one column, a link leads back to the list.
  await page.getByTestId('message').getByRole('link', { name: 'Messages' }).click();
  await rows.nth(3).waitFor();

  await page.setViewportSize({ width: 1440, height: 900 });
  await rows.nth(3).getByRole('link').click();
  await report.waitFor();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await takePicture(page, 'messages forced colours');
  const current = page.getByTestId('messages').locator('[aria-current]');
  expect(await current.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');

  // On paper: every loaded row, no controls, nothing cut at the side.
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize({ width: 760, height: 1000 });
  await page.goto(`${playground.url}/messages`);
  await rows.nth(99).waitFor();
  await expectNoSidewaysScroll(page);
  expect(await page.getByRole('button', { name: 'CSV' }).isVisible()).toBe(false);
  await takePicture(page, 'messages print');
});

test('filters are in the address, and the keyboard goes through the list', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: true, balance: 100 } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await sendText(sandbox, ['+447911123001', '+447911123002', '+447911123003'], 'Hello');
  await sandbox.clock.advance('1m');
  await page.goto(`${playground.url}/messages`);
  const rows = listOf(open);
  await expect.poll(() => rows.count()).toBeGreaterThan(50);
  const days = page.getByTestId('messages').getByRole('heading', { level: 2 });
  await expect.poll(() => days.count()).toBeGreaterThan(5);
  // Every cost has four decimals.
  const costs = await page.getByTestId('messages').locator('li .cost').allTextContents();
  expect(costs.filter((cost) => !/^€\d+\.\d{4}$/.test(cost))).toEqual([]);

  // The name of a country is typed whole, not cut to two letters.
  const country = page.getByRole('combobox', { name: 'Country' });
  await country.pressSequentially('Germany');
  await expect.poll(() => new URL(page.url()).searchParams.get('country')).toBe('DE');
  const german = await countOf(open);
  await expect
    .poll(() =>
      rows.evaluateAll((all) => all.every((row) => row.dataset.recipient?.startsWith('+49'))),
    )
    .toBe(true);
  expect(german).not.toBe('');
  await page.reload();
  await expect.poll(() => country.inputValue()).toBe('Germany');
  await country.fill('Nowhereland');
  await country.press('Enter');
  await page.getByText('No country is called “Nowhereland”.').waitFor();
  await page.getByRole('button', { name: 'Clear: Country' }).click();
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Expired');
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('expired');
  await expect
    .poll(() => rows.locator('.status').allTextContents())
    .toSatisfy((words: string[]) => words.length > 0 && words.every((word) => word === 'Expired'));
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Any status');

  // Up and down move through the rows; with a message open, they open the next one.
  await expect.poll(() => rows.first().getAttribute('data-recipient')).toBe('+447911123003');
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  const pane = page.getByTestId('message');
  await pane.getByRole('heading', { name: '+44 7911 123003' }).waitFor();
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.dataset.recipient))
    .toBe('+447911123003');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: '+44 7911 123002' }).waitFor();
  await rows.nth(1).getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await pane.getByRole('heading', { name: '+44 7911 123001' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await pane.getByRole('heading', { name: '+44 7911 123002' }).waitFor();
});

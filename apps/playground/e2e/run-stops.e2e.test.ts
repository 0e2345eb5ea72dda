import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';
import { listNumbers, startRun } from './start-run.ts';

let open: OpenPlayground;
afterEach(async () => {
  const { complaints } = open;
  await open.close();
  expect(complaints).toEqual([]);
});

const message = {
  senderId: 'BellaNapoli',
  text: 'Your table is ready.',
  encoding: 'GSM-7',
} as const;

function titleOf(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}

test('a balance that covers half: "100 sent, 100 refused", said once, and the way on', async () => {
  open = await openPlayground({ sandbox: { balance: 5.5, clock: 'manual', hasHistory: false } });
  const { page, playground } = open;
  const id = await startRun(playground.url, { ...message, recipients: listNumbers(200) });
  await page.goto(`${playground.url}/runs/${id}`);
  await expect.poll(() => titleOf(page)).toBe('100 sent, 100 refused');
  const failures = page.getByTestId('failures').getByRole('listitem');
  await expect.poll(() => failures.count()).toBe(1);
  expect(await failures.allTextContents()).toEqual([
    '100 people got no message: the balance does not cover them. Nothing was sent to them or billed. ' +
      'Top up the account, then go on with the rest. INSUFFICIENT_BALANCE',
  ]);
  const progress = page.getByRole('progressbar', { name: 'Finished messages' });
  expect(await progress.locator('i').count()).toBe(2);
  await page.getByRole('button', { name: 'Send the other 100' }).waitFor();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(201);
  expect(lines[0]).toContain('recipient,message_id,state');
  expect(lines.filter((line) => line.includes(',api_'))).toHaveLength(100);

  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel for 100 people' }).click();
  await expect.poll(() => titleOf(page)).toBe('Cancelled: 100 of 200 sent');
  await expectAccessible(page);
});

test('a run that has to wait says why and when, and then goes on by itself', async () => {
  open = await openPlayground({ sandbox: { hasHistory: false, balance: 100 } });
  const { page, playground } = open;
  const { faults } = sandboxOf(playground);
  const limited = faults.add({ kind: 'rate-limit', on: 'sms.send', retryAfter: 3 });
  const id = await startRun(playground.url, { ...message, recipients: listNumbers(4) });
  await page.goto(`${playground.url}/runs/${id}`);
  const wait = page.getByText('The run tries again by itself');
  await expect
    .poll(() => wait.textContent())
    .toMatch(/^The provider asks to wait: too many requests \(429\)\. .*Nothing is sent twice\.$/);
  limited();
  await wait.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByTestId('verdict').textContent()).toContain('4 messages');

  const refused = faults.add({ kind: 'refuse', on: 'sms.send' });
  const other = await startRun(playground.url, {
    ...message,
    text: 'Your table is ready again.',
    recipients: listNumbers(4),
  });
  await page.goto(`${playground.url}/runs/${other}`);
  await expect.poll(() => titleOf(page)).toBe('0 of 4 sent');
  await expect
    .poll(() => wait.textContent())
    .toMatch(/^The provider cannot be reached\. .* every few seconds, \d+ tries so far\./);
  refused();
  await expect.poll(() => page.getByTestId('verdict').textContent()).toContain('Billed once.');
  await expect.poll(() => titleOf(page)).toContain('4');
});

test('a run of 10,000 can be paused, goes on, and its list is paged and filtered', async () => {
  open = await openPlayground({
    sandbox: {
      hasHistory: false,
      balance: 5_000,
      clock: 'manual',
      blockedCountries: ['FR'],
      latency: 100,
    },
  });
  const { page, playground } = open;
  const id = await startRun(playground.url, {
    ...message,
    recipients: ['+33612345678', ...listNumbers(9_999)],
  });
  await page.goto(`${playground.url}/runs/${id}`);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => titleOf(page)).toMatch(/^Paused: [\d,]+ of 10,000 sent$/);
  await page.getByRole('button', { name: /^Send the other [\d,]+$/ }).click();
  await expect.poll(() => titleOf(page), { timeout: 40_000 }).toBe('9,999 sent, 1 refused');
  expect(sandboxOf(playground).messages()).toHaveLength(9_999);

  const rows = page.getByTestId('run-rows').getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(100);
  await rows.last().scrollIntoViewIfNeeded();
  await expect.poll(() => rows.count()).toBeGreaterThan(100);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Country blocked (1)');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('The account blocks this country.');
});

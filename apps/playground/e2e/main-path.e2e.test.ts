import { readFile } from 'node:fs/promises';
import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(() => open.close());

/** One price in the United Kingdom, two in the United States: a number does not tell its network. */
const rates = [
  { dialCode: '44', country: 'United Kingdom', network: 'Every network', rate: 0.0355 },
  { dialCode: '1', country: 'United States', network: 'Cheap Mobile', rate: 0.0085 },
  { dialCode: '1', country: 'United States', network: 'Dear Mobile', rate: 0.0125 },
];
const british = outcomes.delivered[0];
const american = '+14155550100';

async function readBalance(): Promise<number> {
  const { sandbox } = open.playground;
  if (sandbox === undefined) throw new Error('These tests bring their own sandbox.');
  const answer = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
    headers: { 'X-API-Key': 'sk_prod_local' },
  });
  return ((await answer.json()) as { balance: number }).balance;
}

async function readPreview(): Promise<{ readonly min: number; readonly max: number }> {
  const total = open.page.getByTestId('total');
  return {
    min: Number(await total.getAttribute('data-min')),
    max: Number(await total.getAttribute('data-max')),
  };
}

test('a message goes from text to delivered, and every book agrees', async () => {
  open = await openPlayground({ sandbox: { rates, balance: 100, hasCampaigns: false } });
  const { page, playground } = open;
  const text = 'Your code is 847291 ✓';

  // Encoding, segments and cost appear as one types, priced from the API, against the balance.
  await page.getByLabel('Text').fill('Your code is 847291');
  await expect.poll(() => page.getByTestId('meter').textContent()).toContain('GSM-7 · 1 segment');
  await page.getByLabel('Text').fill(text);
  await expect.poll(() => page.getByTestId('meter').textContent()).toContain('UCS-2 · 1 segment');
  await expect.poll(() => page.getByTestId('offenders').textContent()).toContain('U+2713');
  await page.getByLabel('Recipients').fill(british);
  await page.getByLabel('Sender ID').fill('MyApp');
  await expect.poll(readPreview).toEqual({ min: 0.0355, max: 0.0355 });
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€100.00');

  // Send: the row turns from queued to delivered with no reload. Polling is cut off here, so that
  // only the signed webhook can have told.
  await page.route('**/sms.status', (route) => route.abort());
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Send 1 message for €0.0355' }).click();
  const row = page.getByTestId('deliveries').getByRole('row', { name: british });
  await row.locator('[data-status="pending"], [data-status="accepted"]').waitFor();
  await row.locator('[data-status="DELIVRD"]').waitFor();
  await expect
    .poll(() => playground.sandbox?.webhooks.log())
    .toMatchObject([{ type: 'delivery', attempt: 1, statusCode: 204 }]);

  // History lists it, statistics count it, the CSV download holds it.
  await page.getByRole('link', { name: 'Statistics' }).click();
  const delivered = page.getByTestId('statistics').locator('div', { hasText: /^Delivered/ });
  await expect.poll(() => delivered.locator('dd').textContent()).toBe('1');
  await page.getByRole('link', { name: 'History' }).click();
  const listed = page.getByTestId('history').getByRole('row', { name: british });
  await listed.locator('[data-status="DELIVRD"]').waitFor();
  await expect.poll(() => listed.textContent()).toContain(text);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const csv = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
  const line = csv.find((candidate) => candidate.includes(british));
  expect(line).toContain(text);
  expect(line).toContain('DELIVRD');
  expect(line).toContain('0.0355');

  // The balance fell by exactly what was previewed.
  expect(await readBalance()).toBe(99.9645);
  await expect.poll(() => page.getByTestId('balance').textContent()).toContain('€99.9645');
  expect(open.complaints).toEqual([]);
});

test('where a country has several prices, the bill lies inside the previewed range', async () => {
  open = await openPlayground({ sandbox: { rates, balance: 100, hasCampaigns: false } });
  const { page } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Recipients').fill(`${american}, ${british}`);
  await page.getByLabel('Sender ID').fill('MyApp');
  await expect.poll(readPreview).toEqual({ min: 0.044, max: 0.048 });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Send 2 messages' }).click();
  await page.getByTestId('deliveries').getByRole('row', { name: american }).waitFor();
  const spent = 100 - (await readBalance());
  expect(spent).toBeGreaterThanOrEqual(0.044 - 1e-9);
  expect(spent).toBeLessThanOrEqual(0.048 + 1e-9);
});

import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(() => open.close());

async function switchOn(label: string): Promise<void> {
  const { page } = open;
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await page.getByText(label).click();
  await expect.poll(() => sandboxOf(open.playground).faults.list().length).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Compose' }).click();
}

async function send(to: string): Promise<void> {
  const { page } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Recipients').fill(to);
  await page.getByLabel('Sender ID').fill('MyApp');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: /^Send 1 message/ }).click();
}

test('an answer lost after accepting is said to be one, and the message went out once', async () => {
  open = await openPlayground();
  await switchOn('Drop the answer of the next send, after accepting it');
  await send(outcomes.delivered[0]);
  const alert = open.page.getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.textContent()).toContain('It may have been sent.');
  expect(sandboxOf(open.playground).messages()).toHaveLength(1);
});

test('a 429 is waited out, the message goes out once, and the waterfall shows each attempt', async () => {
  open = await openPlayground();
  await switchOn('Answer the next two sends 429');
  await send(outcomes.delivered[0]);
  const row = open.page.getByTestId('deliveries').getByRole('row', { name: outcomes.delivered[0] });
  await row.locator('[data-status="DELIVRD"]').waitFor();
  expect(sandboxOf(open.playground).messages()).toHaveLength(1);

  await open.page.getByRole('link', { name: 'Sandbox' }).click();
  const call = open.page.getByTestId('waterfall').locator('> li').filter({ hasText: 'sms.send' });
  await expect
    .poll(() => call.locator('.waterfall-status').allTextContents())
    .toEqual([
      '429 RATE_LIMIT_EXCEEDED (rate-limit)',
      '429 RATE_LIMIT_EXCEEDED (rate-limit)',
      '200',
    ]);
});

test('a fault is switched off again, and one that has struck switches itself off', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const { faults } = sandboxOf(playground);
  await page.getByRole('link', { name: 'Sandbox' }).click();
  const fault = page.getByRole('switch', { name: 'Fail the next send with DB_ERROR' });
  const toggle = () => page.getByText('Fail the next send with DB_ERROR').click();
  await toggle();
  await expect.poll(() => fault.isChecked()).toBe(true);
  await toggle();
  await expect.poll(() => fault.isChecked()).toBe(false);
  expect(faults.list()).toEqual([]);

  await toggle();
  await expect.poll(() => fault.isChecked()).toBe(true);
  await page.getByRole('link', { name: 'Compose' }).click();
  await send(outcomes.delivered[0]);
  await page.getByTestId('deliveries').waitFor();
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await expect.poll(() => fault.isChecked()).toBe(false);
  // What it did is among the requests that failed, with the retry that mended it.
  await page.getByText('Failed', { exact: true }).click();
  const statuses = page.getByTestId('waterfall').locator('> li').locator('.waterfall-status');
  await expect.poll(() => statuses.allTextContents()).toEqual(['500 DB_ERROR (status)', '200']);
});

test('a reset leaves nothing behind, and webhooks come as before', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await send(outcomes.delivered[0]);
  await page.getByTestId('deliveries').waitFor();
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await page.getByText('Answer everything two seconds late').click();
  await expect.poll(() => sandbox.faults.list().length).toBe(1);
  await page.getByRole('button', { name: '60×' }).click();
  const clock = () => page.getByTestId('clock').textContent();
  await expect.poll(clock).toContain('60 times as fast');

  await page.getByRole('button', { name: 'Reset the sandbox' }).click();
  await expect.poll(clock).toContain('in real time');
  expect(sandbox.messages()).toEqual([]);
  expect(sandbox.faults.list()).toEqual([]);

  await page.route('**/sms.status', (route) => route.abort());
  await page.getByRole('link', { name: 'Compose' }).click();
  await send(outcomes.delivered[1]);
  const row = page.getByTestId('deliveries').getByRole('row', { name: outcomes.delivered[1] });
  await row.locator('[data-step="DELIVRD"][data-source="webhook"]').waitFor();
});

test('the clock stands still and moves on by hand', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => page.getByTestId('clock').textContent()).toContain('stands still');
  await page.getByRole('link', { name: 'Compose' }).click();
  await send(outcomes.slow[0]);
  const row = page.getByTestId('deliveries').getByRole('row', { name: outcomes.slow[0] });
  await row.locator('[data-status="pending"], [data-status="accepted"]').waitFor();
  await page.getByRole('link', { name: 'Sandbox' }).click();
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  await page.getByRole('link', { name: 'Compose' }).click();
  await row.locator('[data-status="DELIVRD"]').waitFor();
});

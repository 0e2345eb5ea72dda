import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const rates = [{ dialCode: '44', country: 'United Kingdom', network: 'Every network', rate: 0.05 }];

async function fill(to = '+447400123456', text = 'Hello'): Promise<void> {
  const { page } = open;
  await page.getByLabel('Text').fill(text);
  await page.getByLabel('Recipients').fill(to);
  await page.getByLabel('Sender ID').fill('MyApp');
  await page.getByTestId('total').waitFor();
}

async function send(): Promise<void> {
  const { page } = open;
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
}

const alert = () => open.page.getByRole('alert').textContent();

test('a last look tells the total, and going back sends nothing', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await fill('+447400123456, +447400123457');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Send to 2 recipients?' });
  await dialog.waitFor();
  await expect.poll(() => dialog.textContent()).toContain('€0.10');
  await expect.poll(() => dialog.textContent()).toContain('Hello');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(playground.sandbox?.messages()).toEqual([]);
});

test('402: the code, that nothing was sent, and how much to top up', async () => {
  open = await openPlayground({ sandbox: { rates, balance: 0.02 } });
  await fill();
  await send();
  await expect.poll(alert).toContain('INSUFFICIENT_BALANCE');
  await expect.poll(alert).toContain('Nothing was sent or billed.');
  await expect.poll(alert).toContain('top up €0.03');
});

test('429: the client waits and sends once; when it goes on, the page says so', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await fill();
  playground.sandbox?.faults.add({ kind: 'rate-limit', on: 'sms.send', times: 1, retryAfter: 1 });
  await send();
  await page.getByTestId('deliveries').getByRole('row', { name: '+447400123456' }).waitFor();
  expect(playground.sandbox?.messages()).toHaveLength(1);

  playground.sandbox?.faults.add({ kind: 'rate-limit', on: 'sms.send' });
  await page.getByLabel('Text').fill('Hello again');
  await send();
  await expect.poll(alert, { timeout: 20_000 }).toContain('RATE_LIMIT_EXCEEDED');
  await expect.poll(alert).toContain('Nothing was sent or billed.');
  expect(playground.sandbox?.messages()).toHaveLength(1);
});

test('accepted and then dropped: one message is said to be uncertain, and not sent again', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { playground } = open;
  await fill();
  playground.sandbox?.faults.add({ kind: 'drop-after', on: 'sms.send', times: 1 });
  await send();
  await expect.poll(alert).toContain('It may have been sent.');
  await expect.poll(alert).toContain('history');
  expect(playground.sandbox?.messages()).toHaveLength(1);
});

test('of a campaign, what was accepted and then dropped is found in the history', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  const numbers = Array.from({ length: 150 }, (_, index) => `+447400${100_000 + index}`);
  await fill(numbers.join('\n'));
  playground.sandbox?.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  await send();
  const campaign = page.getByTestId('campaign');
  await campaign.getByText('found in the history').waitFor({ timeout: 50_000 });
  await expect.poll(() => campaign.textContent()).toContain('150 of 150 recipients sent');
  expect(
    playground.sandbox
      ?.messages()
      .map(({ recipient }) => recipient)
      .sort(),
  ).toEqual(numbers);
});

test('the curl that is copied sends the same message', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  const text = `It's “5 €” \\ "now"`;
  await fill('+447400123456', text);
  await page.getByRole('button', { name: 'Copy as code' }).click();
  const dialog = page.getByRole('dialog', { name: 'This request as code' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(readClipboard).toContain('curl');
  const curl = await readClipboard();
  const { execFile } = await import('node:child_process');
  await new Promise<void>((resolve, reject) => {
    execFile(
      'sh',
      ['-c', curl],
      { env: { ...process.env, TELECOM_API_KEY: 'sk_prod_local' } },
      (error) => (error ? reject(new Error(error.message)) : resolve()),
    );
  });
  expect(playground.sandbox?.messages()).toMatchObject([{ recipient: '+447400123456', text }]);
  await dialog.getByRole('tab', { name: 'React' }).click();
  await expect.poll(() => dialog.getByRole('tabpanel').textContent()).toContain('useSendSms');
});

test('what was written is there after a look elsewhere, and after a reload', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await fill();
  await page.getByRole('link', { name: 'History' }).click();
  await page.getByRole('heading', { name: 'History' }).waitFor();
  await page.getByRole('link', { name: 'Compose' }).click();
  await expect.poll(() => page.getByLabel('Text').inputValue()).toBe('Hello');
  await page.reload();
  await expect.poll(() => page.getByLabel('Recipients').inputValue()).toBe('+447400123456');
});

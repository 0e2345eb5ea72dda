import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(() => open.close());

const recipient = outcomes.delivered[0];

interface Message {
  readonly text: string;
  readonly to: string;
  readonly senderId: string;
}

/** Fills the form and asks to send it. */
async function review(message: Message): Promise<void> {
  const { page } = open;
  await page.getByLabel('Text').fill(message.text);
  await page.getByLabel('Recipients').fill(message.to);
  await page.getByLabel('Sender ID').fill(message.senderId);
  await page.getByTestId('recipient-summary').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function send(message: Message): Promise<void> {
  await review(message);
  await open.page.getByRole('button', { name: 'Send 1 message' }).click();
}

/** What the alert says, once there is one. */
async function readAlert(): Promise<string> {
  const alert = open.page.getByRole('alert');
  await alert.waitFor();
  return (await alert.textContent()) ?? '';
}

const nothing = 'Nothing was sent or billed.';
const valid: Message = { text: 'Hello', to: recipient, senderId: 'MyApp' };

async function expectNothingSent(balance: number): Promise<void> {
  const { sandbox } = open.playground;
  expect(sandbox?.messages()).toEqual([]);
  const answer = await sandbox?.fetch(`${sandbox.baseUrl}/user/balance`, {
    headers: { 'X-API-Key': 'sk_prod_local' },
  });
  expect(await answer?.json()).toMatchObject({ balance });
}

test('an insufficient balance is seen before the send and said after it', async () => {
  open = await openPlayground({ sandbox: { balance: 0.001 } });
  await send(valid);
  await expect
    .poll(() => open.page.getByTestId('not-covered').textContent())
    .toContain('does not cover');
  const alert = await readAlert();
  expect(alert).toContain('INSUFFICIENT_BALANCE');
  expect(alert).toContain(nothing);
  await expectNothingSent(0.001);
});

test('a bad number is named, and no request is made', async () => {
  open = await openPlayground();
  await review({ ...valid, to: `${recipient}\n07700 900123` });
  await expect
    .poll(() => open.page.getByTestId('recipient-problems').textContent())
    .toContain('07700 900123');
  const alert = await readAlert();
  expect(alert).toContain(nothing);
  expect(open.playground.sandbox?.requests().filter(({ path }) => path.endsWith('/send'))).toEqual(
    [],
  );
  await expectNothingSent(100);
});

test('a bad sender ID is named, and nothing is sent', async () => {
  open = await openPlayground();
  await review({ ...valid, senderId: '1st Shop' });
  const alert = await readAlert();
  expect(alert).toContain(nothing);
  await expectNothingSent(100);
});

test('a provider that cannot be reached is said so, and nothing is sent', async () => {
  open = await openPlayground();
  // The prices are loaded while it is still there.
  await open.page.getByTestId('balance').getByText('100').waitFor();
  await open.playground.closeSandbox();
  await send(valid);
  const alert = await readAlert();
  expect(alert).toContain(nothing);
  await expectNothingSent(100);
});

test('with the webhook off, polling brings the status', async () => {
  open = await openPlayground({ isWebhookOn: false });
  await send(valid);
  const row = open.page.getByTestId('deliveries').getByRole('row', { name: recipient });
  await row.locator('[data-status="DELIVRD"]').waitFor();
  expect(open.playground.sandbox?.webhooks.log()).toEqual([]);
});

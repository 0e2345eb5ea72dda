import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from './check-page.ts';
import { call, countOf, listOf, sendText } from './messages-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
const closings: (() => void)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) close();
  const { complaints } = open;
  await open.close();
  expect(complaints).toEqual([]);
});

test('a message is found by number, ID and words in any period, and opens at an address of its own', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: true } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await sendText(sandbox, ['+447911123003'], 'Your parcel arrives at 9. Code 847291.');
  await sendText(sandbox, ['+4915112345678'], 'Ihr Paket kommt um neun.');
  await sandbox.clock.advance('1m');
  const [first] = sandbox.messages();
  const messageId = first?.messageId ?? '';
  // The message is 40 days old, so that no relative period has it.
  await sandbox.clock.advance('40d');
  await sendText(sandbox, ['+447911123999'], 'Something else.');

  await page.goto(`${playground.url}/messages`);
  await expect.poll(() => countOf(open)).toMatch(/^1 message, €0\.\d\d$/);
  const box = page.getByRole('searchbox', { name: 'Number, message ID or words' });
  const rows = listOf(open);
  for (const query of [
    '+44 (0)7911 123-003',
    '07911 123003',
    '847291',
    'PARCEL ARRIVES',
    'api_42',
  ]) {
    await box.fill(query);
    await expect
      .poll(() => rows.allTextContents(), { message: query })
      .toContainEqual(expect.stringContaining('Your parcel arrives at 9.'));
    await expect
      .poll(() => new URL(page.url()).searchParams.get('q')?.replaceAll('"', ''))
      .toBe(query);
  }
  // A chosen period limits the search.
  await box.fill('parcel arrives');
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('combobox', { name: 'Period' }).selectOption('Last 7 days');
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
  await page.getByRole('button', { name: 'Look in any period' }).click();
  await expect.poll(() => rows.count()).toBe(1);

  // A message ID in the box of the header opens the message.
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await page.keyboard.type(messageId);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '+44 7911 123003' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/messages/${messageId}`);

  // The address works alone, whatever the list shows.
  await page.goto(`${playground.url}/messages/${messageId}`);
  const pane = page.getByTestId('message');
  await pane.getByText('Your parcel arrives at 9. Code 847291.', { exact: true }).waitFor();
  await pane.getByText(/^Delivered in \d s$/).waitFor();
  expect(await rows.allTextContents()).not.toContainEqual(expect.stringContaining('parcel'));
  await pane.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await page.goto(`${playground.url}/messages/api_42_1795892624086000002_0000000000000000`);
  await page.getByRole('heading', { name: 'No message has this ID' }).waitFor();
  await expectAccessible(page);
});

test('the page of a message: true times, each webhook attempt, price, code, JSON, and sending it again', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: false } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const receiver = createServer((_, response) => response.writeHead(500).end());
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  closings.push(() => receiver.close());
  const { port } = receiver.address() as AddressInfo;
  await call(sandbox, 'PUT', '/user/webhooks', { delivery_url: `http://127.0.0.1:${port}/hook` });
  await sendText(sandbox, ['+447911123003'], 'x'.repeat(161));
  await sandbox.clock.advance('6s');
  const [message] = sandbox.messages();
  if (message === undefined) throw new Error('The sandbox has no message.');
  await page.goto(`${playground.url}/messages/${message.messageId}`);
  const pane = page.getByTestId('message');
  const steps = pane.getByTestId('timeline').getByRole('listitem');
  const titles = () => steps.locator('b').allTextContents();
  await expect
    .poll(titles)
    .toEqual([
      'Accepted',
      'Sent to the carrier',
      'Delivered',
      'Webhook answered 500',
      'Attempt 2 of 3 follows',
    ]);
  const timeOf = (index: number) => steps.nth(index).locator('time').getAttribute('datetime');
  expect(await timeOf(0)).toBe(message.createdAt);
  expect(await timeOf(2)).toBe(message.deliveredAt);
  const seconds = (Date.parse(message.deliveredAt ?? '') - Date.parse(message.createdAt)) / 1000;
  expect(await steps.nth(2).textContent()).toContain(`+${seconds} s`);
  expect(await steps.nth(3).textContent()).toMatch(
    /127\.0\.0\.1:\d+\/hook, attempt 1 of 3, \d+\sms/,
  );

  // Further attempts appear in the open page.
  await sandbox.clock.advance('2m');
  await expect
    .poll(async () => (await titles()).slice(3))
    .toEqual(['Webhook answered 500', 'Webhook answered 500', 'Webhook answered 500']);
  expect(await steps.last().textContent()).toContain('The provider does not try again.');

  const rate = (message.cost / 2).toFixed(4);
  expect(await pane.getByTestId('price').textContent()).toBe(
    `2 segments × €${rate} = €${message.cost.toFixed(4)}`,
  );
  await pane.getByText('GSM-7, 161 characters').waitFor();
  const why = pane.getByRole('link', { name: 'Why 2 segments?' });
  expect(await why.getAttribute('href')).toBe(`/text#t=${'x'.repeat(161)}`);
  await pane.getByText('JSON', { exact: true }).click();
  const json: unknown = JSON.parse((await pane.getByLabel('JSON').textContent()) ?? '');
  expect(json).toMatchObject({ messageId: message.messageId, status: 'DELIVRD', segments: 2 });
  await pane.getByText('Code', { exact: true }).click();
  expect(await pane.getByLabel('Code').textContent()).toContain(message.messageId);

  // Sending again leads to Compose, which shows the price and asks.
  await pane.getByRole('button', { name: 'Send again' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text' }).inputValue())
    .toBe('x'.repeat(161));
  expect(sandbox.messages()).toHaveLength(1);

  // A message that was not delivered says why.
  await sendText(sandbox, [outcomes.undelivered[0]], 'Are you there?');
  await sandbox.clock.advance('1m');
  await page.goto(`${playground.url}/messages/${sandbox.messages()[1]?.messageId}`);
  await expect
    .poll(async () => (await titles()).slice(2, 4))
    .toEqual(['Not delivered', 'Webhook answered 500']);
  expect(await steps.nth(2).textContent()).toContain('UNDELIV, code 027');
  expect(await steps.nth(2).textContent()).toContain('number is not in use');
});

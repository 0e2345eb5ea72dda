import { createSandbox } from '@23telecom/sandbox/node';
import { expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import {
  createWebhooks,
  type WebhookHandlerOptions,
  type WebhookInbox,
} from '../../src/webhooks/index.ts';
import { serve } from '../server/upstream.ts';

/** Sends a message whose report goes to a handler, and returns the statuses of the provider's attempts. */
async function report(options: WebhookHandlerOptions): Promise<(number | null)[]> {
  await using sandbox = createSandbox({
    hasHistory: false,
    clock: 'manual',
    signingSecret: 'whsec_one',
  });
  const { url } = await sandbox.listen();
  const webhooks = createWebhooks({
    secrets: 'whsec_one',
    clock: { now: () => sandbox.clock.now() },
  });
  const handler = webhooks.handler({ onError: () => undefined, ...options });
  await using receiver = await serve((...both) => void handler(...both));
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
  await client.webhooks.update({ deliveryUrl: `${receiver.origin}/webhooks/delivery` });
  await client.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' });
  // The message is delivered within seconds; contract §6.5 has the times of the three attempts.
  for (const seconds of [10, 15, 35, 60]) await sandbox.clock.advance(`${seconds}s`);
  return sandbox.webhooks.log({ type: 'delivery' }).map(({ statusCode }) => statusCode);
}

/** An inbox that fails a number of times. */
function createInbox(failures: number) {
  const stored: string[] = [];
  let calls = 0;
  const inbox: WebhookInbox = async (event) => {
    calls += 1;
    if (calls <= failures) throw new Error('database is down');
    stored.push(event.recipient);
  };
  return { inbox, stored };
}

test('an inbox that fails twice has the report after the third attempt', async () => {
  const { inbox, stored } = createInbox(2);
  const statuses = await report({ inbox });
  expect(statuses.toSorted()).toEqual([204, 500, 500]);
  expect(stored).toEqual(['+447911123456']);
});

test('a callback that fails once has the report after the second attempt', async () => {
  const { inbox: delivery, stored } = createInbox(1);
  const statuses = await report({ delivery: (event, context) => delivery(event, context) });
  expect(statuses.toSorted()).toEqual([204, 500]);
  expect(stored).toEqual(['+447911123456']);
});

test('the control: with respondFirst, the same failure loses the report', async () => {
  const { inbox: delivery, stored } = createInbox(1);
  const statuses = await report({
    respondFirst: true,
    delivery: (event, context) => delivery(event, context),
  });
  expect(statuses).toEqual([204]);
  expect(stored).toEqual([]);
});

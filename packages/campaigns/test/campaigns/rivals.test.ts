import { createClient } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { expect, test } from 'vitest';
import type { Campaign, Campaigns } from '../../src/index.ts';
import { countSent, numbers, startService } from '../support/start-service.ts';

const [recipient = ''] = numbers(1);

async function start(campaigns: Campaigns, id: string): Promise<Campaign> {
  const campaign = await campaigns.create({ id, senderId: 'MyApp', text: 'Hi' });
  await campaign.add([recipient]);
  await campaign.plan();
  await campaign.start();
  return campaign;
}

function report(messageId: string): DeliveryEvent {
  return {
    messageId,
    status: 'DELIVRD',
    statusCode: '000',
    recipient,
    senderId: 'MyApp',
    segments: 1,
    cost: 0,
    at: '',
  };
}

/** Two campaigns with one text for one recipient: the first is uncertain, and did not send. */
async function prepare() {
  const service = await startService({ campaigns: { settleMs: 1, timeoutMs: 5000 } });
  const { campaigns, sandbox } = service;
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
  const first = await start(campaigns, 'first');
  await expect
    .poll(async () => {
      await campaigns.step();
      return (await first.progress()).uncertain;
    })
    .toBe(1);
  return { ...service, first };
}

test('a report of a request that is under way proves nothing about another one', async () => {
  const { campaigns, sandbox, url, open, first } = await prepare();
  let onSent = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    onSent = resolve;
  });
  let onRelease = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    onRelease = resolve;
  });
  const slow = open({
    telecom: createClient({
      apiKey: 'sk_prod_local',
      baseUrl: url,
      middleware: [
        async ({ operation }, next) => {
          const response = await next();
          if (operation === 'sms.send') {
            onSent();
            await released;
          }
          return response;
        },
      ],
    }),
  });
  const second = await start(campaigns, 'second');
  const sending = slow.step();
  await sent;
  const [message] = sandbox.messages();
  await campaigns.inbox(report(message?.messageId ?? ''));
  await campaigns.step();
  expect(await first.progress()).toMatchObject({ uncertain: 1, reconciled: 0 });
  onRelease();
  await sending;
  expect(await second.progress()).toMatchObject({ accepted: 1, delivered: 1 });
  await campaigns.step();
  expect(await first.progress()).toMatchObject({ uncertain: 1, reconciled: 0 });
});

test('a report that is stored at the moment of its outcome proves nothing about another request', async () => {
  const { campaigns, sandbox, first, database } = await prepare();
  const second = await start(campaigns, 'second');
  await campaigns.step();
  expect(await second.progress()).toMatchObject({ accepted: 1 });
  const [message] = sandbox.messages();
  // Neither transaction saw the other one.
  await database.database.query(
    `insert into telecom.inbox (message_id, recipient, sender_id, status, received_at)
     values ($1, $2, 'MyApp', 'DELIVRD', now())`,
    [message?.messageId, recipient.slice(1)],
  );
  await campaigns.step();
  expect(await first.progress()).toMatchObject({ uncertain: 1, reconciled: 0 });
  expect(await second.progress()).toMatchObject({ delivered: 1 });
});

test.each([
  ['planned again', ''],
  ['claimed again', `update telecom.batch set state = 'claimed', attempt = 2, owner = 'other'`],
] as const)(
  'a response that comes after a person decided to send again ends that while it is only %s',
  async (_, claim) => {
    const service = await startService({ campaigns: { settleMs: 1, timeoutMs: 5000 } });
    const { campaigns, sandbox, url, open, database, errors } = service;
    let onSent = (): void => undefined;
    const sent = new Promise<void>((resolve) => {
      onSent = resolve;
    });
    let onRelease = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      onRelease = resolve;
    });
    // A process that is stopped right after its response, and goes on later.
    const stopped = open({
      telecom: createClient({
        apiKey: 'sk_prod_local',
        baseUrl: url,
        middleware: [
          async ({ operation }, next) => {
            const response = await next();
            if (operation === 'sms.send') {
              onSent();
              await released;
            }
            return response;
          },
        ],
      }),
    });
    const campaign = await start(campaigns, 'campaign');
    const sending = stopped.step();
    await sent;
    // Its lease ends, the history lags, and a person who sees nothing there decides.
    await database.database.query(
      `update telecom.batch set state = 'uncertain', owner = null, lease_until = null`,
    );
    await campaign.resolve({ batch: 1, attempt: 1 }, 'resend');
    if (claim) await database.database.query(claim);
    onRelease();
    await sending;
    while (!(await campaigns.step()).isIdle);
    expect(await campaign.progress()).toMatchObject({ state: 'sent', accepted: 1, pending: 0 });
    expect(countSent(sandbox).get(recipient)).toBe(1);
    expect(errors).toEqual([]);
  },
);

import { createClient } from '@23telecom/client';
import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { outcomes } from '@23telecom/sandbox';
import { expect, test } from 'vitest';
import { createContext } from '../../src/campaigns/create-context.ts';
import type { Campaigns } from '../../src/index.ts';
import { sweepHistory } from '../../src/upkeep/sweep-history.ts';
import { numbers, startService, type Service } from '../support/start-service.ts';

async function sendAll(
  { campaigns }: { readonly campaigns: Campaigns },
  recipients: readonly string[],
) {
  const campaign = await campaigns.create({ id: 'reports', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(recipients);
  await campaign.plan();
  await campaign.start();
  while (!(await campaigns.step()).isIdle);
  return campaign;
}

function event(
  messageId: string,
  status: string,
  more: Partial<DeliveryEvent> = {},
): DeliveryEvent {
  return {
    messageId,
    status,
    statusCode: '000',
    recipient: '+447400000000',
    senderId: 'MyApp',
    segments: 1,
    cost: 0,
    at: '2026-03-01T09:00:00Z',
    ...more,
  };
}

test('a report that comes before the outcome is recorded is applied with it', async () => {
  const service: Service = await startService();
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: service.url,
    fetch: async (...request) => {
      const response = await fetch(...request);
      if (!response.url.endsWith('/sms/send')) return response;
      const body = (await response.clone().json()) as { results: { message_id: string }[] };
      await Promise.all(
        body.results.map(({ message_id: id }) => service.campaigns.inbox(event(id, 'DELIVRD'))),
      );
      return response;
    },
  });
  const campaigns = service.open({ telecom });
  const campaign = await sendAll({ campaigns }, numbers(150));
  expect(await campaign.progress()).toMatchObject({ accepted: 150, delivered: 150, awaiting: 0 });
  expect(await campaigns.metrics()).toMatchObject({ inboxReports: 0 });
});

test('statuses only go up, in every order, and figures follow', async () => {
  const service = await startService();
  const { campaigns } = service;
  const campaign = await sendAll(service, numbers(3));
  const { items } = await campaign.messages().page();
  const [one, two, three] = items.map(({ messageId }) => messageId ?? '') as [
    string,
    string,
    string,
  ];
  for (const status of ['UNKNOWN', 'DELIVRD', 'UNKNOWN', 'EXPIRED', 'ENROUTE']) {
    await campaigns.inbox(event(one, status));
  }
  // In one lot.
  await Promise.all(
    ['DELIVRD', 'UNKNOWN', 'ENROUTE'].map((status) => campaigns.inbox(event(two, status))),
  );
  await campaigns.inbox(event(three, 'ENROUTE'));
  const after = await campaign.messages().page();
  expect(after.items.map(({ status }) => status)).toEqual(['DELIVRD', 'DELIVRD', 'ENROUTE']);
  expect(await campaign.progress()).toMatchObject({
    delivered: 2,
    unknown: 0,
    expired: 0,
    awaiting: 1,
  });
});

test('many receivers store the same reports at the same time, without a deadlock', async () => {
  const service = await startService();
  const campaign = await sendAll(service, numbers(400));
  const ids: string[] = [];
  for await (const { messageId } of campaign.messages()) ids.push(messageId ?? '');
  const receivers = [service.campaigns, service.open(), service.open(), service.open()];
  await Promise.all(
    receivers.flatMap(({ inbox }, index) => {
      const shuffled = index % 2 ? ids : [...ids].reverse();
      return shuffled.map((id) => inbox(event(id, index === 3 ? 'UNDELIV' : 'DELIVRD')));
    }),
  );
  expect(await campaign.progress()).toMatchObject({ delivered: 400, undelivered: 0, awaiting: 0 });
});

test('waitFor resolves from a report of another instance, and the provider is not polled', async () => {
  const service = await startService();
  const { sandbox, campaigns, telecom, open } = service;
  const { results } = await telecom.sms.send({
    to: [...numbers(1)],
    text: 'Hi',
    senderId: 'MyApp',
  });
  const id = results[0]?.messageId ?? '';
  const before = sandbox.requests().length;
  const waiting = campaigns.waitFor(id, { timeoutMs: 20_000 });
  await open().inbox(event(id, 'DELIVRD'));
  expect(await waiting).toMatchObject({ messageId: id, status: 'DELIVRD', isFinal: true });
  expect(sandbox.requests()).toHaveLength(before);
  await expect(campaigns.waitFor('api_unknown', { timeoutMs: 50 })).rejects.toMatchObject({
    name: 'TimeoutError',
    code: 'WAIT_TIMEOUT',
  });
  await expect(
    campaigns.waitFor('api_unknown', { signal: AbortSignal.abort(new Error('enough')) }),
  ).rejects.toThrow('enough');
});

test('an event is refused if it could not be stored, and one without an ID by name', async () => {
  const { campaigns, database } = await startService();
  await database.database.query('drop table telecom.inbox');
  await expect(campaigns.inbox(event('api_1', 'DELIVRD'))).rejects.toMatchObject({
    code: 'STORE_FAILED',
  });
  await expect(campaigns.inbox(event('', 'DELIVRD'))).rejects.toMatchObject({
    name: 'ValidationError',
    issues: [{ path: 'event.messageId' }],
  });
  // A click is not about delivery.
  await campaigns.inbox(event('api_1', 'DELIVRD'), { type: 'click' });
});

test('lost reports are filled in by the sweep', async () => {
  const service = await startService({ sandbox: { clock: { speed: 60 } } });
  const { campaigns, sandbox } = service;
  const campaign = await sendAll(service, [...numbers(120), outcomes.expired[0]]);
  await expect
    .poll(() => sandbox.messages().filter(({ status }) => status === 'DELIVRD').length)
    .toBe(120);
  await expect.poll(() => sandbox.messages().some(({ status }) => status === 'EXPIRED')).toBe(true);
  expect(await campaign.progress()).toMatchObject({ awaiting: 121 });
  const result = await campaigns.sweep();
  expect(result.read).toBeGreaterThanOrEqual(121);
  expect(await campaign.progress()).toMatchObject({ awaiting: 0, delivered: 120, expired: 1 });
  expect(await campaign.waitFor('final')).toMatchObject({ state: 'sent' });
});

test('a few lost reports of a large day take a few calls', async () => {
  const service = await startService({ sandbox: { clock: { speed: 60 } } });
  const { campaigns, sandbox } = service;
  const campaign = await sendAll(service, numbers(900));
  await expect
    .poll(() => sandbox.messages().filter(({ status }) => status === 'DELIVRD').length)
    .toBe(900);
  // The provider lists the newest first, so the oldest are on the last page.
  const lost = new Set(
    sandbox
      .messages()
      .slice(-3)
      .map(({ messageId }) => messageId),
  );
  for (const { messageId } of sandbox.messages().slice(0, 3)) lost.add(messageId);
  const others = sandbox.messages().filter(({ messageId }) => !lost.has(messageId));
  await Promise.all(others.map(({ messageId }) => campaigns.inbox(event(messageId, 'DELIVRD'))));
  expect(await campaign.progress()).toMatchObject({ awaiting: 6, delivered: 894 });
  const before = sandbox.requests().length;
  await campaigns.sweep();
  expect(await campaign.progress()).toMatchObject({ awaiting: 0, delivered: 900 });
  expect(sandbox.requests().length - before).toBeLessThanOrEqual(7);
});

test('a day with more pages than one sweep reads is complete after some sweeps', async () => {
  const service = await startService({ sandbox: { clock: { speed: 60 } } });
  const { sandbox, database, telecom } = service;
  const campaign = await sendAll(service, numbers(700));
  await expect
    .poll(() => sandbox.messages().filter(({ status }) => status === 'DELIVRD').length)
    .toBe(700);
  const { signal } = new AbortController();
  const context = createContext({ telecom, store: database.openStore() }, signal);
  let sweeps = 0;
  while ((await campaign.progress()).awaiting > 0 && sweeps < 200) {
    const before = sandbox.requests().length;
    await sweepHistory(context, database.database, 0, 2);
    expect(sandbox.requests().length - before).toBeLessThanOrEqual(3);
    sweeps += 1;
  }
  expect(sweeps).toBeGreaterThan(2);
  expect(await campaign.progress()).toMatchObject({ awaiting: 0, delivered: 700 });
});

test('a report proves that an uncertain request was sent, and brings the message ID', async () => {
  const service = await startService({ campaigns: { settleMs: 1, timeoutMs: 2000 } });
  const { campaigns, sandbox } = service;
  // The history shows nothing while the request is looked up.
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const fault = sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 'FORBIDDEN',
    on: 'sms.messages.list',
  });
  const campaign = await sendAll(service, numbers(3));
  expect(await campaign.progress()).toMatchObject({ uncertain: 3 });
  const { messageId, recipient } = sandbox.messages()[1] ?? { messageId: '', recipient: '' };
  await campaigns.inbox(event(messageId, 'DELIVRD', { recipient }));
  await campaigns.step();
  expect(await campaign.progress()).toMatchObject({ uncertain: 0, reconciled: 3, delivered: 1 });
  fault();
  // The sweep finds the IDs of the others.
  await campaigns.sweep();
  const { items } = await campaign.messages().page();
  expect(new Set(items.map((item) => item.messageId))).toEqual(
    new Set(sandbox.messages().map((item) => item.messageId)),
  );
});

test('the sweep settles what the history shows only later', async () => {
  const service = await startService({ campaigns: { settleMs: 1, timeoutMs: 2000 } });
  const { campaigns, sandbox } = service;
  sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 1 });
  const fault = sandbox.faults.add({
    kind: 'status',
    status: 403,
    code: 'FORBIDDEN',
    on: 'sms.messages.list',
  });
  const campaign = await sendAll(service, numbers(30));
  expect(await campaign.progress()).toMatchObject({ uncertain: 30 });
  fault();
  expect(await campaigns.sweep()).toMatchObject({ settled: 1 });
  expect(await campaign.progress()).toMatchObject({ uncertain: 0, reconciled: 30 });
});

import { createClient } from '@23telecom/client';
import { expect, test } from 'vitest';
import type { CampaignInput } from '../../src/index.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { countSent, numbers, startService, type ServiceOptions } from '../support/start-service.ts';

async function prepare(
  count: number,
  options: ServiceOptions = {},
  input: Partial<CampaignInput> = {},
) {
  const service = await startService(options);
  const campaign = await service.campaigns.create({
    id: 'control',
    senderId: 'MyApp',
    text: 'Hi',
    ...input,
  });
  await campaign.add(numbers(count));
  await campaign.plan();
  return { ...service, campaign };
}

function sendTimes({ sandbox }: Awaited<ReturnType<typeof prepare>>): readonly number[] {
  return sandbox.requests({ operation: 'sms.send' }).map(({ at }) => Date.parse(at));
}

test('a pause stops the requests of all workers; resume goes on', async () => {
  const service = await prepare(20_000, { campaigns: { requestsPerSecond: 40 } });
  const { campaign, campaigns, open, sandbox } = service;
  await campaign.start({ by: 'ann' });
  const workers = [campaigns, open()].map((each) => each.work({ concurrency: 8 }));
  await expect.poll(() => sendTimes(service).length).toBeGreaterThan(20);
  await campaign.pause({ by: 'ann' });
  // A second on a quiet machine; a busy one still has requests to end.
  await expect.poll(async () => (await campaign.progress()).sending).toBe(0);
  const pausedAt = Date.now();
  await campaign.waitFor('settled', { timeoutMs: 1500 }).catch(() => undefined);
  expect(sendTimes(service).filter((time) => time > pausedAt)).toEqual([]);
  const { accepted, sending } = await campaign.progress();
  expect(sending).toBe(0);
  expect(await campaign.progress()).toMatchObject({ state: 'paused', pausedBy: 'you' });
  expect(accepted).toBe(sandbox.messages().length);
  // A second call is no error, and keeps the reason.
  await campaign.pause();
  await campaign.resume();
  await expect.poll(async () => (await campaign.progress()).accepted).toBeGreaterThan(accepted);
  await campaign.cancel();
  await campaign.cancel();
  await Promise.all(workers.map((worker) => worker.stop()));
  const last = await campaign.progress();
  expect(last).toMatchObject({ state: 'cancelled', pending: 0, sending: 0 });
  expect(last.unsent + last.accepted).toBe(20_000);
  expect(Math.max(...countSent(sandbox).values())).toBe(1);
  await expect(campaign.resume()).rejects.toMatchObject({ code: 'CAMPAIGN_STATE', sent: 'no' });
});

test('suppressed recipients are left out by the plan, and right before a request', async () => {
  const { campaigns, sandbox } = await startService();
  const [one = '', two = '', three = '', four = ''] = numbers(4);
  await campaigns.suppress(one, { reason: 'unsubscribed' });
  await campaigns.suppress([two], { scope: 'OtherApp' });
  const campaign = await campaigns.create({ id: 'list', senderId: 'MyApp', text: 'Hi' });
  await campaign.add([one, two, three, four]);
  expect(await campaign.plan()).toMatchObject({ recipients: 3, suppressed: 1 });
  await campaign.start();
  await campaigns.suppress([three], { scope: 'MyApp' });
  await campaigns.step();
  expect([...countSent(sandbox).keys()].sort()).toEqual([two, four]);
  expect(await campaign.progress()).toMatchObject({
    state: 'sent',
    accepted: 2,
    suppressed: 2,
    pending: 0,
    requests: 1,
  });
  const { items } = await campaign.messages({ state: 'suppressed' }).page();
  expect(items.map(({ recipient }) => recipient)).toEqual([three]);
  expect(await campaigns.unsuppress([one, four])).toBe(1);
  await expect(campaigns.suppress([one, '123'])).rejects.toMatchObject({
    name: 'ValidationError',
    issues: [{ path: 'recipients[1]' }],
  });
});

test('a request whose recipients are all suppressed is not made', async () => {
  const { campaigns, campaign, sandbox } = await prepare(3);
  await campaign.start();
  await campaigns.suppress(numbers(3));
  await campaigns.step();
  expect(await campaign.progress()).toMatchObject({ state: 'sent', suppressed: 3, requests: 0 });
  expect(sandbox.messages()).toHaveLength(0);
});

test('forget erases a number and the texts that only it got', async () => {
  const { campaigns, database } = await startService();
  const [one = '', two = ''] = numbers(2);
  const first = await campaigns.create({ id: 'sent', senderId: 'MyApp' });
  await first.add([
    { recipient: one, text: 'Dear Ann' },
    { recipient: two, text: 'Dear Bob' },
  ]);
  await first.plan();
  await first.start();
  await campaigns.step();
  const second = await campaigns.create({ id: 'planned', senderId: 'MyApp', text: 'Hi' });
  await second.add([one, two]);
  await second.plan();
  const third = await campaigns.create({ id: 'draft', senderId: 'MyApp', text: 'Hi' });
  await third.add([one]);
  expect(await campaigns.forget(one)).toEqual({ erased: 2 });
  await second.start();
  await campaigns.step();
  expect(await second.progress()).toMatchObject({ accepted: 1, suppressed: 1, pending: 0 });
  expect(await third.plan()).toMatchObject({ recipients: 0, requests: 0 });
  // Suppressed right before its request, so that no batch has the number any more.
  const fourth = await campaigns.create({ id: 'left-out', senderId: 'MyApp', text: 'Hi' });
  await campaigns.unsuppress([one]);
  await fourth.add([one, two]);
  await fourth.plan();
  await fourth.start();
  await campaigns.suppress([one]);
  await campaigns.step();
  expect((await fourth.messages({ recipient: one }).page()).items).toMatchObject([
    { recipient: one, state: 'suppressed' },
  ]);
  expect(await campaigns.forget(one)).toEqual({ erased: 1 });
  const digits = one.slice(1);
  for (const [table, column] of [
    ['batch', 'recipients'],
    ['message', 'recipient'],
    ['text', 'body'],
  ]) {
    const rows = await database.database.query(
      `select from telecom.${table} where ${column}::text ~ $1`,
      [`${digits}|Ann`],
    );
    expect([table, rows.length]).toEqual([table, 0]);
  }
});

test('prune deletes campaigns that ended long ago, and keeps the others', async () => {
  const { campaigns, campaign, database } = await prepare(150);
  await campaign.start();
  await campaigns.step();
  const other = await campaigns.create({ id: 'other', senderId: 'MyApp', text: 'Hi' });
  expect(await campaigns.prune({ olderThanDays: 1 })).toEqual({ campaigns: [], weeks: 0 });
  expect(await campaigns.prune({ olderThanDays: 0 })).toMatchObject({ campaigns: ['control'] });
  await expect(campaigns.get('control')).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' });
  expect(await other.progress()).toMatchObject({ state: 'draft' });
  expect(await database.database.query('select from telecom.batch')).toHaveLength(0);
  await expect(campaigns.prune({} as never)).rejects.toMatchObject({
    issues: [{ path: 'olderThanDays', code: 'MISSING' }],
  });
});

test('campaigns are listed newest first, page by page, as plain JSON', async () => {
  const { campaigns } = await startService();
  for (const id of ['a', 'b', 'c']) await campaigns.create({ id, senderId: 'MyApp', text: 'Hi' });
  await (await campaigns.get('b')).cancel();
  const first = await campaigns.list().page({ limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual(['c', 'b']);
  const second = await campaigns.list().page({ limit: 2, after: first.next });
  expect(second.items.map(({ id }) => id)).toEqual(['a']);
  expect(second.next).toBeNull();
  expect(structuredClone(first)).toEqual(first);
  const drafts = [];
  for await (const { id } of campaigns.list({ state: 'draft' })) drafts.push(id);
  expect(drafts).toEqual(['c', 'a']);
});

test('messages are listed in pages, by state, status and recipient', async () => {
  const { campaigns, campaign } = await prepare(250);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page = await campaign.messages({ state: 'pending' }).page({ limit: 70, after });
    seen.push(...page.items.map(({ recipient }) => recipient));
    after = page.next;
  } while (after !== null);
  expect(seen.sort()).toEqual([...numbers(250)].sort());
  await campaign.start();
  await campaigns.step();
  const [recipient = ''] = numbers(1, 120);
  const { items } = await campaign.messages({ recipient }).page();
  expect(items).toMatchObject([{ recipient, state: 'accepted', status: null }]);
  expect((await campaign.messages({ status: 'DELIVRD' }).page()).items).toEqual([]);
});

test('metrics are plain numbers, and gauges of OpenTelemetry', async () => {
  const { campaigns, campaign } = await prepare(250);
  await campaign.start();
  expect(await campaigns.metrics()).toMatchObject({ runningCampaigns: 1, dueRequests: 3 });
  const values = new Map<string, number>();
  let collect: ((result: { observe(gauge: string, value: number): void }) => Promise<void>) | null =
    null;
  const stop = campaigns.observe<string>({
    createObservableGauge: (name) => name,
    addBatchObservableCallback: (callback) => {
      collect = callback;
    },
    removeBatchObservableCallback: () => {
      collect = null;
    },
  });
  const run = collect as unknown as (result: object) => Promise<void>;
  await run({ observe: (gauge: string, value: number) => values.set(gauge, value) });
  expect(values.get('telecom.campaigns.due_requests')).toBe(3);
  expect(values.size).toBe(14);
  stop();
  expect(collect).toBeNull();
});

test('the oldest due request is as old as its campaign has been allowed to send it', async () => {
  const clock = createManualClock('2026-03-01T08:00:00Z');
  const { campaigns } = await startService({ campaigns: { clock } });
  const campaign = await campaigns.create({
    id: 'due',
    senderId: 'MyApp',
    text: 'Hi',
    startAt: '2026-03-01T09:00:00Z',
  });
  await campaign.add(numbers(1));
  await campaign.plan();
  await campaign.start();
  const ages: number[] = [];
  async function readAge(time: string): Promise<void> {
    clock.set(time);
    ages.push((await campaigns.metrics()).oldestDueMs);
  }
  await readAge('2026-03-01T08:30:00Z');
  await readAge('2026-03-01T09:00:00Z');
  await readAge('2026-03-01T11:00:00Z');
  await campaign.pause();
  await readAge('2026-03-01T12:00:00Z');
  await campaign.resume();
  await readAge('2026-03-01T12:10:00Z');
  expect(ages).toEqual([0, 0, 7_200_000, 0, 600_000]);
});

test('migrate runs what is missing, and close ends all waits', async () => {
  const { campaigns, campaign } = await prepare(1);
  expect(await campaigns.migrate()).toEqual([]);
  const waiting = campaign.waitFor('sent');
  const caught = waiting.catch((error: unknown) => error);
  await campaigns.close();
  expect(await caught).toMatchObject({ name: 'AbortError' });
});

test('closed campaigns start no worker and no step: each says that they were closed', async () => {
  const { campaigns } = await startService();
  await campaigns.close();
  expect(() => campaigns.work()).toThrow('The campaigns were closed');
  await expect(campaigns.step()).rejects.toThrow('The campaigns were closed');
  await expect(campaigns.waitFor('api_1')).rejects.toThrow('The campaigns were closed');
});

test('closing ends a step that has a signal of its own: it begins no further request', async () => {
  const service = await startService();
  let requests = 0;
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: service.url,
    fetch(url, init) {
      if ((url as string).endsWith('/sms/send')) {
        requests += 1;
        void campaigns.close();
      }
      return fetch(url, init);
    },
  });
  const campaigns = service.open({ telecom, requestsPerSecond: 8 });
  const campaign = await campaigns.create({ id: 'slow', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(800));
  await campaign.plan();
  await campaign.start();
  await campaigns.step({ signal: new AbortController().signal });
  expect(requests).toBe(1);
  expect(await campaign.progress()).toMatchObject({ accepted: 100, pending: 700 });
});

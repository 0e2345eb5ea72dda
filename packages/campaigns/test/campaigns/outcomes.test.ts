import { createClient } from '@23telecom/client';
import { outcomes } from '@23telecom/sandbox';
import { describe, expect, test, type TestContext } from 'vitest';
import type { Campaign, Campaigns, UncertainCampaignBatch } from '../../src/index.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { countSent, numbers, startService, type ServiceOptions } from '../support/start-service.ts';

async function prepare(
  { onTestFinished }: TestContext,
  recipients: readonly string[],
  options: ServiceOptions = {},
  input: { readonly maxCost?: number } = {},
) {
  const campaignsOptions = { settleMs: 1000, timeoutMs: 2000, ...options.campaigns };
  const service = await startService({ ...options, campaigns: campaignsOptions }, onTestFinished);
  const campaign = await service.campaigns.create({
    id: 'campaign',
    senderId: 'MyApp',
    text: 'Sale ends Sunday',
    ...input,
  });
  await campaign.add(recipients);
  await campaign.plan();
  await campaign.start();
  return { ...service, campaign };
}

/** Steps until the campaign is settled. */
async function settle(campaigns: Campaigns, campaign: Campaign): Promise<void> {
  const worker = campaigns.work({ concurrency: 4 });
  await campaign.waitFor('settled', { timeoutMs: 30_000 });
  await worker.stop();
}

// Most of their time is waiting.
describe.concurrent('outcomes', () => {
  test('a response that was lost after the send is found in the history: nothing is sent twice', async (context) => {
    const recipients = numbers(250);
    const { campaigns, campaign, sandbox, errors } = await prepare(context, recipients);
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send', nth: 2 });
    await settle(campaigns, campaign);
    expect(await campaign.progress()).toMatchObject({
      state: 'sent',
      accepted: expect.any(Number),
      reconciled: expect.any(Number),
      uncertain: 0,
      requests: 3,
    });
    const { accepted, reconciled } = await campaign.progress();
    expect([100, 50]).toContain(reconciled);
    expect(accepted + reconciled).toBe(250);
    const sent = countSent(sandbox);
    expect(sent.size).toBe(250);
    expect(Math.max(...sent.values())).toBe(1);
    expect(errors).toEqual([]);
  });

  test('a request that was lost before the send is uncertain; resend sends it, and keeps who decided', async (context) => {
    const { campaigns, campaign, sandbox, database } = await prepare(context, numbers(150));
    sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    await settle(campaigns, campaign);
    const before = await campaign.progress();
    expect(before.uncertain + before.accepted).toBe(150);
    const { items } = await campaign.uncertain().page();
    expect(items).toHaveLength(1);
    const [uncertain] = items as readonly [UncertainCampaignBatch];
    expect(uncertain).toMatchObject({
      text: 'Sale ends Sunday',
      senderId: 'MyApp',
      error: expect.objectContaining({ code: 'CONNECTION_LOST', sent: 'maybe' }),
    });
    await campaign.resolve(uncertain, 'resend', { by: 'ann@example.com' });
    await settle(campaigns, campaign);
    expect(await campaign.progress()).toMatchObject({ accepted: 150, uncertain: 0, state: 'sent' });
    expect(Math.max(...countSent(sandbox).values())).toBe(1);
    expect(countSent(sandbox).size).toBe(150);
    const events = await database.database.query(
      `select actor, detail, at from telecom.event where kind = 'decision'`,
    );
    expect(events).toEqual([
      {
        actor: 'ann@example.com',
        detail: { decision: 'resend', attempt: 1 },
        at: expect.any(String),
      },
    ]);
    await expect(campaign.resolve(uncertain, 'sent')).rejects.toMatchObject({
      code: 'DECISION_OUTDATED',
    });
  });

  test('a person may decide that a request was sent', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(20));
    sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 1 });
    await settle(campaigns, campaign);
    for await (const request of campaign.uncertain()) await campaign.resolve(request, 'sent');
    expect(await campaign.progress()).toMatchObject({ reconciled: 20, uncertain: 0 });
    expect(sandbox.messages()).toHaveLength(0);
  });

  test('a failure that proves that nothing was queued is tried again', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(120));
    sandbox.faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send', nth: 1 });
    sandbox.faults.add({ kind: 'rate-limit', form: 'html', on: 'sms.send', nth: 3 });
    await settle(campaigns, campaign);
    expect(await campaign.progress()).toMatchObject({ accepted: 120, requests: 4, failed: 0 });
    expect(Math.max(...countSent(sandbox).values())).toBe(1);
  });

  test.for([
    ['of two hours', 7200, '2026-03-01T11:00:00Z'],
    ['of centuries, which is cut to a day', 1e11, '2026-03-02T09:00:00Z'],
  ] as const)(
    'a Retry-After %s stops all processes until then',
    async ([, retryAfter, end], context) => {
      const clock = createManualClock('2026-03-01T09:00:00Z');
      const { campaigns, campaign, sandbox, open } = await prepare(context, numbers(300), {
        campaigns: { clock },
      });
      sandbox.faults.add({ kind: 'rate-limit', retryAfter, on: 'sms.send', nth: 1 });
      expect(await campaigns.step({ limit: 1 })).toMatchObject({ sent: 0, refused: 1 });
      clock.set(Date.parse(end) - 2000);
      for (const each of [campaigns, open()]) expect(await each.step()).toMatchObject({ sent: 0 });
      expect(await campaign.progress()).toMatchObject({
        state: 'running',
        pending: 300,
        failed: 0,
      });
      expect(sandbox.requests({ operation: 'sms.send' })).toHaveLength(1);
      clock.set(end);
      while (!(await campaigns.step()).isIdle);
      expect(await campaign.progress()).toMatchObject({ state: 'sent', accepted: 300 });
      expect(Math.max(...countSent(sandbox).values())).toBe(1);
    },
  );

  test('a worker stops at once while a Retry-After holds it', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(1000));
    sandbox.faults.add({ kind: 'rate-limit', retryAfter: 3600, on: 'sms.send' });
    const worker = campaigns.work({ concurrency: 4 });
    await context.expect
      .poll(() => sandbox.requests({ operation: 'sms.send' }).length)
      .toBeGreaterThan(0);
    const begin = performance.now();
    await worker.stop();
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(sandbox.requests({ operation: 'sms.send' }).length).toBeLessThanOrEqual(4);
    expect(await campaign.progress()).toMatchObject({
      state: 'running',
      pending: 1000,
      sending: 0,
    });
  });

  test('a refusal for good fails its batch, and the others are sent', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(120));
    sandbox.faults.add({ kind: 'status', status: 400, code: 'INVALID_TO', on: 'sms.send', nth: 1 });
    await settle(campaigns, campaign);
    const { accepted, failed, state } = await campaign.progress();
    expect(state).toBe('sent');
    expect([accepted, failed].sort()).toEqual([100, 20].sort());
    const { items } = await campaign.messages({ state: 'failed' }).page({ limit: 1 });
    expect(items).toHaveLength(1);
  });

  test('a 402 pauses the campaign; after a top-up it goes on, and nobody gets two', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(300), {
      sandbox: { balance: 1000 },
      campaigns: { requestsPerSecond: 20 },
    });
    sandbox.faults.add({
      kind: 'status',
      status: 402,
      code: 'INSUFFICIENT_BALANCE',
      on: 'sms.send',
      nth: 2,
    });
    const worker = campaigns.work({ concurrency: 1 });
    await context.expect
      .poll(() => campaign.progress())
      .toMatchObject({
        state: 'paused',
        pausedBy: 'insufficient_balance',
        accepted: 100,
        pending: 200,
      });
    await campaign.resume();
    await campaign.waitFor('settled', { timeoutMs: 20_000 });
    await worker.stop();
    expect(await campaign.progress()).toMatchObject({ accepted: 300, uncertain: 0, failed: 0 });
    expect(Math.max(...countSent(sandbox).values())).toBe(1);
  });

  test.for([
    [401, 'API_KEY_INACTIVE'],
    [403, 'NO_SMS_ACCESS'],
  ] as const)('a %i pauses the campaign as not_allowed', async ([status, code], context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(10));
    sandbox.faults.add({ kind: 'status', status, code, on: 'sms.send', nth: 1 });
    await campaigns.step();
    expect(await campaign.progress()).toMatchObject({
      state: 'paused',
      pausedBy: 'not_allowed',
      pending: 10,
    });
  });

  test('requests that are uncertain one after the other pause the campaign', async (context) => {
    const { campaigns, campaign, sandbox } = await prepare(context, numbers(1200), {
      // A busy machine looks the first ones up while the others are still to be sent.
      campaigns: { settleMs: 1, requestsPerSecond: 1 },
    });
    sandbox.faults.add({ kind: 'drop-before', on: 'sms.send' });
    const worker = campaigns.work({ concurrency: 1 });
    await context.expect
      .poll(() => campaign.progress())
      .toMatchObject({
        state: 'paused',
        pausedBy: 'too_many_uncertain',
      });
    await worker.stop();
    const { uncertain, pending, sending } = await campaign.progress();
    expect(uncertain).toBeGreaterThanOrEqual(500);
    expect(uncertain + pending + sending).toBe(1200);
    // A resume counts anew, so that one more does not pause it at once.
    sandbox.faults.clear();
    await campaign.resume();
    await settle(campaigns, campaign);
    expect(await campaign.progress()).toMatchObject({ state: 'sent', pending: 0 });
  });

  test('a budget is not overspent by four workers, and the campaign pauses', async (context) => {
    const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.05 }];
    const { campaigns, campaign, sandbox, open } = await prepare(
      context,
      numbers(2000),
      { sandbox: { rates } },
      { maxCost: 52.5 },
    );
    const workers = [campaigns, open(), open(), open()].map((each) =>
      each.work({ concurrency: 3 }),
    );
    await context.expect
      .poll(() => campaign.progress())
      .toMatchObject({ state: 'paused', pausedBy: 'max_cost' });
    await Promise.all(workers.map((worker) => worker.stop()));
    const { cost, accepted } = await campaign.progress();
    expect(cost).toBeLessThanOrEqual(52.5);
    // Ten requests of 5.00 fit; the eleventh would not.
    expect(accepted).toBe(1000);
    expect(sandbox.messages()).toHaveLength(1000);
  });
});

test.each([
  ['throws', () => Promise.reject(new Error('the vault is away'))],
  ['returns no key', () => Promise.resolve('')],
])('a key function that %s for a moment fails no request: all are sent later', async (_, fail) => {
  const clock = createManualClock('2026-03-01T09:00:00Z');
  const service = await startService({ campaigns: { clock } });
  let healsAt = clock.now();
  const telecom = createClient({
    baseUrl: service.url,
    apiKey: () => (clock.now() < healsAt ? fail() : Promise.resolve('sk_prod_local')),
  });
  const campaigns = service.open({ telecom });
  const campaign = await campaigns.create({ id: 'vault', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(150));
  await campaign.plan();
  await campaign.start();
  await campaigns.step({ limit: 1 });
  healsAt = clock.now() + 60_000;
  while ((await campaign.progress()).state === 'running') {
    await campaigns.step({ limit: 1 });
    clock.set(clock.now() + 10_000);
  }
  expect(clock.now()).toBeGreaterThan(healsAt);
  expect(await campaign.progress()).toMatchObject({ state: 'sent', accepted: 150, failed: 0 });
  expect(Math.max(...countSent(service.sandbox).values())).toBe(1);
});

test('a recipient that was not sent to has the reason', async (context) => {
  const [delivered, blocked, queue, config] = [
    outcomes.delivered[0],
    outcomes.blockedCountry[0],
    outcomes.queueError[0],
    outcomes.configError[0],
  ];
  const { campaigns, campaign } = await prepare(context, [delivered, blocked, queue, config]);
  await settle(campaigns, campaign);
  const { items } = await campaign.messages().page();
  expect(
    Object.fromEntries(items.map(({ recipient, state, code }) => [recipient, [state, code]])),
  ).toEqual({
    [delivered]: ['accepted', null],
    [blocked]: ['blocked', 'blocked_country'],
    [queue]: ['refused', 'queue_error'],
    [config]: ['refused', 'config_error'],
  });
});

test('a request that was refused or lost leaves its error at its recipients, until it is sent', async (context) => {
  const { campaigns, campaign, sandbox } = await prepare(context, numbers(2));
  const heal = sandbox.faults.add({ kind: 'status', status: 402, on: 'sms.send' });
  await campaigns.step();
  const codes = async () => (await campaign.messages().page()).items.map(({ code }) => code);
  expect(await codes()).toEqual(['INSUFFICIENT_BALANCE', 'INSUFFICIENT_BALANCE']);
  heal();
  await campaign.resume();
  await settle(campaigns, campaign);
  expect(await codes()).toEqual([null, null]);
});

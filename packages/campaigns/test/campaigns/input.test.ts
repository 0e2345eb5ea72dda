import { createClient } from '@23telecom/client';
import { describe, expect, test } from 'vitest';
import {
  type CampaignInput,
  type CampaignStore,
  createCampaigns,
  createPostgresStore,
  printMigrations,
} from '../../src/index.ts';
import { withCampaigns } from '../../src/server/index.ts';
import { numbers, startService } from '../support/start-service.ts';

const fine: CampaignInput = { id: 'id', senderId: 'MyApp', text: 'Hi' };
const telecom = createClient({ apiKey: 'sk_prod_local' });

/** Input is checked before the store is opened. */
const closedStore: CampaignStore = {
  open: () => Promise.reject(new Error('opened')),
  migrate: () => Promise.reject(new Error('opened')),
  close: () => Promise.resolve(),
  [Symbol.asyncDispose]: () => Promise.resolve(),
};

describe('create', () => {
  test('the same input again is the same campaign, in any spelling; another input is a conflict', async () => {
    const { campaigns, open } = await startService();
    const input = { ...fine, startAt: '2026-03-01T09:00:00Z', maxCost: 5 };
    const [first, second] = await Promise.all([campaigns.create(input), open().create(input)]);
    expect(first.id).toBe(second.id);
    await campaigns.create({ maxCost: 5, ...fine, startAt: '2026-03-01T10:00:00+01:00' });
    for (const other of [
      { text: 'Ho' },
      { maxCost: 6 },
      { senderId: 'YourApp' },
      { startAt: undefined },
    ]) {
      await expect(campaigns.create({ ...input, ...other })).rejects.toMatchObject({
        name: 'CampaignError',
        code: 'CAMPAIGN_CONFLICT',
        sent: 'no',
      });
    }
    expect((await campaigns.list().page()).items).toHaveLength(1);
  });

  test.for([
    ['id', { ...fine, id: '' }],
    ['id', { ...fine, id: 'a\0' }],
    ['senderId', { ...fine, senderId: 'My App' }],
    ['senderId', { id: 'id' }],
    ['text', { ...fine, text: '' }],
    ['text', { ...fine, text: 'x\ud83d' }],
    ['text', { ...fine, text: 'x'.repeat(40_000) }],
    ['startAt', { ...fine, startAt: '2026-03-01' }],
    ['startAt', { ...fine, startAt: new Date() }],
    ['startAt', { ...fine, startAt: '2026-02-30T09:00:00Z' }],
    ['startAt', { ...fine, startAt: '2027-02-29T09:00:00Z' }],
    ['expiresAt', { ...fine, expiresAt: '2026-04-31T09:00:00+02:00' }],
    ['expiresAt', { ...fine, expiresAt: '0000-01-01T09:00:00Z' }],
    ['expiresAt', { ...fine, expiresAt: '2026-03-01T09:60:00Z' }],
    ['expiresAt', { ...fine, startAt: '2026-03-01T09:00:00Z', expiresAt: '2026-03-01T09:00:00Z' }],
    ['hours.from', { ...fine, hours: { from: '9:00', to: '20:00', timeZone: 'UTC' } }],
    ['hours.to', { ...fine, hours: { from: '09:00', to: '09:00', timeZone: 'UTC' } }],
    ['hours.timeZone', { ...fine, hours: { from: '09:00', to: '20:00', timeZone: 'Mars/Base' } }],
    ['hours.zone', { ...fine, hours: { from: '09:00', to: '20:00', timeZone: 'UTC', zone: 'x' } }],
    ['maxCost', { ...fine, maxCost: 0 }],
    ['maxCost', { ...fine, maxCost: '5' }],
    ['sender', { ...fine, sender: 'MyApp' }],
    ['expireAt', { ...fine, expireAt: '2026-03-01T09:00:00Z' }],
    ['', null],
  ] as const)('%s is refused by name', async ([path, input]) => {
    const campaigns = createCampaigns({ telecom, store: closedStore });
    const refused = campaigns.create(input as never);
    await expect(refused).rejects.toMatchObject({ name: 'ValidationError', issues: [{ path }] });
  });
});

test('a number or a text as the name of a field is not in the error', async () => {
  const campaigns = createCampaigns({ telecom, store: closedStore });
  for (const name of ['+447911123456', 'Your code is 4711', 'sk_prod_abcdef0123456789']) {
    const refused = campaigns.create({ ...fine, [name]: 'x' });
    await expect(refused).rejects.toMatchObject({
      issues: [{ path: '[redacted]', message: expect.not.stringContaining(name) }],
      message: expect.not.stringContaining(name),
    });
  }
});

test.for([
  ['telecom', { telecom: undefined }],
  ['telecom', { telecom: {} }],
  ['store', { store: 'postgres://…' }],
  ['requestsPerSecond', { requestsPerSecond: 0 }],
  ['requestsPerSecond', { requestsPerSecond: 1e-300 }],
  ['requestsPerSecond', { requestsPerSecond: Infinity }],
  ['requestPerSecond', { requestPerSecond: 10 }],
  ['breaker.inRow', { breaker: { inARow: 5, share: 0.1, inRow: 4 } }],
  ['clock', { clock: Date }],
] as const)('the option %s is refused by name', ([path, options]) => {
  const all = { telecom, store: closedStore, ...options };
  expect(() => createCampaigns(all as never)).toThrow(
    expect.objectContaining({
      name: 'ValidationError',
      issues: [expect.objectContaining({ path })],
    }),
  );
});

test('misspelt options of every call are refused by name, before anything happens', async () => {
  const { campaigns } = await startService();
  const campaign = await campaigns.create(fine);
  const calls: Readonly<Record<string, () => unknown>> = {
    concurency: () => campaigns.work({ concurency: 2 } as never),
    limitt: () => campaigns.step({ limitt: 2 } as never),
    'filter.status': () => campaigns.list({ status: 'draft' } as never),
    'filter.states': () => campaign.messages({ states: 'x' } as never),
    'options.why': () => campaigns.suppress(numbers(1), { why: 'x' } as never),
    'options.reason': () => campaigns.unsuppress(numbers(1), { reason: 'x' } as never),
    days: () => campaigns.prune({ olderThanDays: 1, days: 2 } as never),
    older: () => campaigns.sweep({ older: 1 } as never),
    olderThanMs: () => campaigns.sweep({ olderThanMs: Infinity }),
    meter: () => campaigns.observe({ createObservableGauge: 1 } as never),
    'event.messageId': () => campaigns.inbox({ status: 'DELIVRD' } as never),
    'event.status': () => campaigns.inbox({ messageId: 'api_1', status: 'a\0' } as never),
    'options.timeoutMs': () => campaigns.waitFor('id', { timeoutMs: 0 }),
    untill: () => campaign.watch({ untill: 'sent' } as never),
    who: () => campaign.start({ who: 'me' } as never),
    recheckk: () => campaign.resume({ recheckk: true } as never),
    milestone: () => campaign.waitFor('done' as never),
    decision: () => campaign.resolve({ batch: 1, attempt: 1 }, 'again' as never),
    'request.attempt': () => campaign.resolve({ batch: 1 } as never, 'sent'),
    recipients: () => campaign.add('+447400000000' as never),
    'options.onInvalidd': () => campaign.add([], { onInvalidd: () => undefined } as never),
    recipient: () => campaigns.forget('0044'),
    id: () => campaigns.get(7 as never),
    limit: () => campaign.uncertain().page({ limit: 0 }),
    after: () => campaign.messages().page({ after: '9'.repeat(20) }),
    store: () => createPostgresStore({} as never),
    'options.timeout': () => createPostgresStore(closedStore, { timeout: 1 } as never),
    migrations: () => printMigrations([1] as never),
    telecom: () => withCampaigns({} as never, campaigns),
    campaigns: () => withCampaigns(telecom, {} as never),
  };
  for (const [path, call] of Object.entries(calls)) {
    const refused = (async () => call())();
    expect([path, await refused.catch((error: unknown) => error)]).toMatchObject([
      path,
      { name: 'ValidationError', issues: [{ path }] },
    ]);
  }
});

test('a decision on a number alone is refused: it names no attempt', async () => {
  const { campaigns } = await startService();
  const campaign = await campaigns.create(fine);
  await expect(campaign.resolve(17 as never, 'resend')).rejects.toMatchObject({
    name: 'ValidationError',
    issues: ['batch', 'attempt'].map((name) => ({
      path: `request.${name}`,
      code: 'MISSING',
      message: 'expected that of an entry of uncertain(), got none',
    })),
  });
});

describe('add', () => {
  test('invalid items are reported with their place and without their values', async () => {
    const { campaigns } = await startService();
    const campaign = await campaigns.create({ id: 'add', senderId: 'MyApp' });
    const [one = ''] = numbers(1);
    const throwing = {
      get recipient(): string {
        throw new Error('secret');
      },
    };
    const invalid: number[] = [];
    const result = await campaign.add(
      [
        { recipient: one, text: 'Hi' },
        one,
        { recipient: '+44 7400', text: 'Hi' },
        { recipient: one, text: 'Hi', timezone: 'UTC' } as never,
        { recipient: one, text: 'Hi', timeZone: 'Mars/Base' },
        null as never,
        throwing,
        7 as never,
      ],
      { onInvalid: ({ index }) => invalid.push(index) },
    );
    expect(result).toMatchObject({ read: 8, added: 1, invalid: 7 });
    expect(invalid).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(result.problems.map(({ issues }) => issues[0]?.path)).toEqual([
      'text',
      'recipient',
      'timezone',
      'timeZone',
      '',
      '',
      '',
    ]);
    expect(JSON.stringify(result.problems)).not.toMatch(/secret|7400|Mars/);
    expect(await campaign.plan()).toMatchObject({ recipients: 1, invalid: 7 });
  });

  test('a source that throws adds nothing, and async sources work', async () => {
    const { campaigns } = await startService();
    const campaign = await campaigns.create(fine);
    async function* broken(): AsyncGenerator<string> {
      yield* numbers(20_000);
      throw new Error('the file ended');
    }
    await expect(campaign.add(broken())).rejects.toThrow('the file ended');
    async function* whole(): AsyncGenerator<string> {
      yield* numbers(5);
    }
    await campaign.add(whole());
    await campaign.add(new Set(numbers(7)));
    expect(await campaign.plan()).toMatchObject({ recipients: 7, duplicates: 5 });
    await expect(campaign.add(numbers(1))).rejects.toMatchObject({ code: 'CAMPAIGN_STATE' });
  });
});

test('times in any offset, and an event with fields that cannot be stored', async () => {
  const { campaigns } = await startService();
  const startAt = '2026-03-01T09:00:00+23:59';
  await campaigns.create({ ...fine, startAt, expiresAt: '2026-03-01T24:00:00-15:59' });
  const event = { messageId: 'api_1', status: 'DELIVRD', senderId: 'a\0', statusCode: '\ud83d' };
  await expect(campaigns.inbox(undefined as never)).rejects.toMatchObject({
    issues: [{ path: 'event.messageId' }, { path: 'event.status' }],
  });
  await campaigns.inbox(event as never, null as never);
  expect(await campaigns.waitFor('api_1')).toMatchObject({ status: 'DELIVRD', statusCode: null });
});

test('calls that the state does not allow say which state they need', async () => {
  const { campaigns } = await startService();
  const campaign = await campaigns.create(fine);
  await expect(campaign.start()).rejects.toThrow(
    'expected a campaign that is planned, got one that is draft',
  );
  await expect(campaign.pause()).rejects.toMatchObject({ code: 'CAMPAIGN_STATE', sent: 'no' });
  await expect(campaign.resume()).rejects.toMatchObject({ code: 'CAMPAIGN_STATE' });
  await expect(campaigns.get('nobody')).rejects.toMatchObject({ code: 'CAMPAIGN_NOT_FOUND' });
  await campaign.cancel();
  await expect(campaign.plan()).rejects.toMatchObject({ code: 'CAMPAIGN_STATE' });
});

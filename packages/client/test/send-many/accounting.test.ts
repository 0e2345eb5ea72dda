import { createSandbox } from '@23telecom/sandbox';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  createClient,
  type SendManyInput,
  type SendManyOutcome,
  type SendManySummary,
} from '../../src/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { createMemoryJournal, numbers } from './set-up.ts';

const day = 86_400;

/** Items that JavaScript callers may pass as a recipient. */
const oddItems: readonly (() => unknown)[] = [
  () => '07911',
  () => undefined,
  () => null,
  () => 447911100000,
  () => Symbol('recipient'),
  () => new String('+447911100000'),
  () => ({ recipient: { toString: () => '+447911100001' } }),
  () => ({
    recipient: {
      toString() {
        throw new Error('toString');
      },
    },
  }),
  () => ({
    get recipient() {
      throw new Error('getter');
    },
  }),
  () => Object.create(null) as unknown,
  () => ({ recipient: '+447911100002', text: 5 }),
  () => ({ recipient: '+447911100003', text: '' }),
];

type Stop =
  | { readonly type: 'none' }
  | { readonly type: 'abort' | 'break' | 'return' | 'throw'; readonly after: number }
  | { readonly type: 'timer'; readonly ms: number };

const planArbitrary = fc.record({
  items: fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.nat(40).map((index) => ({ number: index })) },
      { weight: 2, arbitrary: fc.nat(40).map((index) => ({ personal: index })) },
      { weight: 1, arbitrary: fc.nat(oddItems.length - 1).map((index) => ({ odd: index })) },
    ),
    { minLength: 1, maxLength: 60 },
  ),
  source: fc.constantFrom('array', 'sync', 'async', 'slow'),
  end: fc.constantFrom('end', 'end', 'throws', 'hangs', 'never ends'),
  journal: fc.constantFrom('none', 'works', 'works', 'read throws', 'rejects', 'throws'),
  journalFailsAt: fc.integer({ min: 1, max: 12 }),
  call: fc.constantFrom(
    'works',
    'token throws',
    'middleware throws before',
    'middleware throws after',
    'lost before',
    'lost after',
    'day',
    'DB_ERROR',
    '401',
    '402',
  ),
  callFailsAt: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }),
  stop: fc.oneof(
    fc.constant<Stop>({ type: 'none' }),
    fc.record({
      type: fc.constantFrom('abort', 'break', 'return', 'throw'),
      after: fc.nat(6),
    }) as fc.Arbitrary<Stop>,
    fc.record({ type: fc.constant('timer'), ms: fc.nat(30) }) as fc.Arbitrary<Stop>,
  ),
  concurrency: fc.integer({ min: 1, max: 8 }),
  batchSize: fc.integer({ min: 1, max: 10 }),
});

type Plan = typeof planArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Builds the recipients of a plan, and counts how many the run has taken. */
function createSource({ items, source, end }: Plan) {
  const taken: unknown[] = [];
  const values = items.map((item) => {
    if ('number' in item) return numbers(1, item.number)[0];
    if ('personal' in item) {
      return { recipient: numbers(1, item.personal)[0], text: `Hello ${item.personal % 3}` };
    }
    return oddItems[item.odd]?.();
  });
  function take(value: unknown) {
    taken.push(value);
    return value;
  }
  function* sync() {
    do for (const value of values) yield take(value);
    while (end === 'never ends');
    if (end === 'throws') throw new Error('source');
  }
  async function* async() {
    for (const value of sync()) {
      if (source === 'slow') await new Promise((resolve) => setTimeout(resolve, 1));
      yield value;
    }
    if (end === 'hangs') await new Promise(() => undefined);
  }
  const recipients =
    source === 'array' ? values : source === 'sync' ? { [Symbol.iterator]: sync } : async();
  return { recipients: recipients as unknown as SendManyInput['recipients'], taken, values };
}

function createFailingJournal({ journal: kind, journalFailsAt }: Plan) {
  const journal = createMemoryJournal();
  let appends = 0;
  return {
    ...journal,
    async *read() {
      if (kind === 'read throws') throw new Error('journal');
      yield* journal.entries;
    },
    append(entry: (typeof journal.entries)[number]) {
      appends += 1;
      if (appends >= journalFailsAt && kind === 'throws') throw new Error('journal');
      if (appends >= journalFailsAt && kind === 'rejects') {
        return Promise.reject(new Error('journal'));
      }
      return journal.append(entry);
    },
  };
}

async function play(plan: Plan) {
  const sandbox = createSandbox({ hasHistory: false, balance: 1000 });
  const nth = plan.callFailsAt;
  const on = 'sms.send';
  const faults = {
    'lost before': { kind: 'drop-before' },
    'lost after': { kind: 'drop-after' },
    day: { kind: 'rate-limit', retryAfter: day },
    DB_ERROR: { kind: 'status', status: 500, code: 'DB_ERROR' },
    '401': { kind: 'status', status: 401, code: 'API_KEY_EXPIRED' },
    '402': { kind: 'status', status: 402, code: 'INSUFFICIENT_BALANCE' },
  } as const;
  if (plan.call in faults)
    sandbox.faults.add({ ...faults[plan.call as keyof typeof faults], on, nth });
  let calls = 0;
  let tokens = 0;
  const client = createClient({
    token() {
      tokens += 1;
      if (plan.call === 'token throws' && nth.includes(tokens)) throw new Error('call');
      return 'token_local';
    },
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    ...fastOptions(1000),
    middleware: [
      async (context, next) => {
        const fails = context.operation === on && nth.includes((calls += 1));
        if (fails && plan.call === 'middleware throws before') throw new Error('call');
        const response = await next();
        if (fails && plan.call === 'middleware throws after') throw new Error('call');
        return response;
      },
    ],
  });
  const abort = new AbortController();
  const { recipients, taken, values } = createSource(plan);
  const { stop, concurrency, batchSize } = plan;
  const run = client.sms.sendMany(
    { recipients, text: 'Your parcel is here', senderId: 'MyApp' },
    {
      concurrency,
      batchSize,
      settleMs: 0,
      signal: abort.signal,
      ...(plan.journal === 'none' ? {} : { journal: createFailingJournal(plan) }),
    },
  );
  const isEndless = (plan.end === 'never ends' && plan.source !== 'array') || plan.end === 'hangs';
  const timer = setTimeout(
    () => abort.abort(),
    stop.type === 'timer' ? stop.ms : isEndless ? 60 : 20_000,
  );
  const outcomes: SendManyOutcome[] = [];
  let error: unknown = null;
  try {
    if (stop.type === 'return') {
      const iterator = run[Symbol.asyncIterator]();
      const pending = Array.from({ length: stop.after }, () => iterator.next());
      const returned = iterator.return?.();
      await Promise.all(pending);
      await returned;
    } else {
      for await (const outcome of run) {
        outcomes.push(outcome);
        if (stop.type === 'none' || stop.type === 'timer' || outcomes.length <= stop.after)
          continue;
        if (stop.type === 'abort') abort.abort();
        if (stop.type === 'break') break;
        if (stop.type === 'throw') throw new Error('consumer');
      }
    }
  } catch (reason) {
    error = reason;
  }
  clearTimeout(timer);
  const figures = await run.summary();
  const booked = sandbox.messages().map(({ recipient }) => recipient);
  await sandbox.close();
  return { figures, outcomes, error, booked, taken: plan.source === 'array' ? values : taken };
}

function sumOf(figures: SendManySummary): number {
  return (
    figures.accepted +
    figures.blocked +
    figures.refused +
    figures.reconciled +
    figures.failed +
    figures.uncertain +
    figures.unsent +
    figures.invalid +
    figures.duplicates +
    figures.skipped
  );
}

test(
  'each recipient that a run reads is in exactly one outcome, whatever throws and whenever it is stopped',
  { timeout: 300_000 },
  async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const { figures, outcomes, error, booked, taken } = await play(plan);
        const reason = String(figures.stoppedBy);
        seen.set(reason, (seen.get(reason) ?? 0) + 1);
        expect(sumOf(figures)).toBe(figures.read);
        // An async source may have produced one more item, which the next run reads again.
        expect(figures.read).toBeLessThanOrEqual(taken.length);
        if (plan.source === 'sync') expect(figures.read).toBe(taken.length);

        const told = outcomes.flatMap(({ recipients }) => recipients);
        const hasLeft = ['break', 'return', 'throw'].includes(plan.stop.type);
        if (!hasLeft) {
          expect(told.length + figures.duplicates + figures.skipped).toBe(figures.read);
          const numbersRead = taken.slice(0, figures.read).flatMap((item) => {
            return typeof item === 'string' ? [item] : [];
          });
          for (const number of new Set(numbersRead)) expect(told).toContain(number);
          const perhapsSent = outcomes
            .filter(({ status }) => status === 'sent' || status === 'uncertain')
            .flatMap(({ recipients }) => recipients);
          for (const recipient of booked) expect(perhapsSent).toContain(recipient);
        }
        const valid = outcomes.filter(({ status }) => status !== 'invalid');
        const recipients = valid.flatMap(({ recipients: to }) => to);
        expect(new Set(recipients).size).toBe(recipients.length);
        expect(new Set(booked).size).toBe(booked.length);
        expect(booked.length).toBeLessThanOrEqual(
          figures.accepted + figures.reconciled + figures.uncertain,
        );
        const owner = { source_error: 'source', journal_error: 'journal', call_error: 'call' }[
          reason
        ];
        const isToken = owner === 'call' && plan.call === 'token throws';
        const cause = isToken ? (error as Error | null)?.cause : error;
        if (owner && !hasLeft) expect(cause).toEqual(new Error(owner));
      }),
      { numRuns: 400 },
    );
    // The plans reach each way in which a run can end.
    expect([...seen.keys()].sort()).toEqual(
      [
        'aborted',
        'call_error',
        'insufficient_balance',
        'journal_error',
        'left',
        'not_allowed',
        'null',
        'rate_limited',
        'source_error',
      ].sort(),
    );
  },
);

const message = { text: 'Your parcel is here', senderId: 'MyApp' };

test('after an abort, going on at `read` loses nobody', async () => {
  const sandbox = createSandbox({ hasHistory: false });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  });
  const abort = new AbortController();
  const all = numbers(300);
  async function* read() {
    for (const [index, number] of all.entries()) {
      if (index === 157) {
        await vi.waitUntil(() => sandbox.messages().length === 100);
        abort.abort();
        await new Promise(() => undefined);
      }
      yield number;
    }
  }
  const input = { ...message, recipients: read() };
  const run = client.sms.sendMany(input, { signal: abort.signal });
  const unsent: string[] = [];
  for await (const outcome of run) {
    if (outcome.status === 'unsent') unsent.push(...outcome.recipients);
  }
  const figures = await run.summary();
  expect(figures).toMatchObject({ read: 157, accepted: 100, unsent: 57, stoppedBy: 'aborted' });
  const rest = [...unsent, ...all.slice(figures.read)];
  await client.sms.sendMany({ ...message, recipients: rest }).summary();
  const booked = sandbox.messages().map(({ recipient }) => recipient);
  expect(booked.sort()).toEqual([...all]);
  await sandbox.close();
});

test('a token function that fails once leaves nobody uncertain', async () => {
  const sandbox = createSandbox({ hasHistory: false });
  let calls = 0;
  const client = createClient({
    token() {
      calls += 1;
      if (calls === 2) throw new Error('vault');
      return 'token_local';
    },
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  });
  const journal = createMemoryJournal();
  const input = { ...message, recipients: numbers(250) };
  const options = { journal, concurrency: 1 };
  const first = client.sms.sendMany(input, options);
  await expect(first.summary()).rejects.toMatchObject({
    code: 'NO_CREDENTIALS',
    cause: new Error('vault'),
  });
  expect(await first.summary()).toMatchObject({
    accepted: 100,
    failed: 100,
    uncertain: 0,
    stoppedBy: 'call_error',
  });
  const second = await client.sms.sendMany(input, options).summary();
  expect(second).toMatchObject({ accepted: 150, skipped: 100, uncertain: 0 });
  expect(new Set(sandbox.messages().map(({ recipient }) => recipient)).size).toBe(250);
  await sandbox.close();
});

test('a Retry-After of a day ends the run with `rate_limited`, and is in an outcome', async () => {
  const sandbox = createSandbox({ hasHistory: false });
  sandbox.faults.add({ kind: 'rate-limit', retryAfter: day, on: 'sms.send', nth: 2 });
  const client = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
  });
  const outcomes: SendManyOutcome[] = [];
  const input = { ...message, recipients: numbers(300) };
  const run = client.sms.sendMany(input, { concurrency: 1 });
  for await (const outcome of run) outcomes.push(outcome);
  expect(outcomes.find(({ status }) => status === 'failed')).toMatchObject({
    error: { code: 'RATE_LIMIT_EXCEEDED', retryAfterMs: day * 1000, sent: 'no' },
  });
  expect(await run.summary()).toMatchObject({
    accepted: 100,
    failed: 100,
    stoppedBy: 'rate_limited',
  });
  await sandbox.close();
});

test.each([
  ['concurrency', 0],
  ['batchSize', 101],
  ['requestsPerSecond', -1],
  ['settleMs', NaN],
  ['maxPauseMs', -1],
])('an option out of its range is named before anything is sent: %s %d', async (path, value) => {
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl: 'http://127.0.0.1:1/api/v1' });
  const run = client.sms.sendMany({ ...message, recipients: numbers(1) }, { [path]: value });
  await expect(run.summary()).rejects.toMatchObject({ issues: [{ path }] });
});

import { describe, expect, test } from 'vitest';
import {
  createClient,
  createMemoryStore,
  isValidationError,
  listUncertain,
  resolveUncertain,
  type SendJournal,
  type TelecomClient,
  type ValidationError,
} from '../../src/index.ts';

// Each call refuses a misspelt or invalid option before any request, in place of ignoring it.

const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const many = { recipients: message.to, text: 'Hello', senderId: 'MyApp' };
const id = 'api_42_1743667200123456789_a3f8b2c1d9e45f67';

const telecom = createClient({
  apiKey: 'sk_test_local',
  baseUrl: 'https://api.test/api/v1',
  fetch: () => expect.fail('a request went out'),
});

async function issuesOf(work: PromiseLike<unknown>): Promise<ValidationError['issues']> {
  const error: unknown = await work.then(
    () => expect.fail('expected a failure'),
    (reason: unknown) => reason,
  );
  if (!isValidationError(error)) throw error;
  expect(error).toMatchObject({ sent: 'no', attempts: 0, request: null });
  return error.issues;
}

type Call = (telecom: TelecomClient, options: never) => PromiseLike<unknown>;

async function drain(pages: AsyncIterable<unknown>): Promise<void> {
  for await (const page of pages) expect.fail(`got ${typeof page}`);
}

/** Every call that takes options, with input that is fine. */
const calls: Readonly<Record<string, Call>> = {
  send: ({ sms }, options) => sms.send(message, options),
  preview: ({ sms }, options) => sms.preview(message, options),
  status: ({ sms }, options) => sms.status(id, options),
  waitFor: ({ sms }, options) => sms.waitFor(id, options),
  'sendMany().summary': ({ sms }, options) => sms.sendMany(many, options).summary(),
  'await sendMany': ({ sms }, options) => sms.sendMany(many, options),
  'for await of sendMany': ({ sms }, options) => drain(sms.sendMany(many, options)),
  sendOnce: ({ sms }, options) => sms.sendOnce('order-1', message, options),
  list: ({ sms }, options) => sms.messages.list({}, options),
  'list().toArray': ({ sms }, options) => sms.messages.list({}, options).toArray({ limit: 1 }),
  'list().pages': ({ sms }, options) => drain(sms.messages.list({}, options).pages()),
  listUnified: ({ sms }, options) => sms.messages.listUnified({}, options),
  export: ({ sms }, options) => sms.messages.export({}, options),
  'stats.get': ({ sms }, options) => sms.stats.get({}, options),
  balance: ({ account }, options) => account.balance(undefined, options),
  'webhooks.update': ({ webhooks }, options) => webhooks.update({ clickUrl: null }, options),
  'webhooks.logs': ({ webhooks }, options) => webhooks.logs({}, options),
  'conversions.track': ({ conversions }, options) =>
    conversions.track({ messageId: id, actionType: 'sale' }, options),
  request: (client, options) => client.request('GET', '/user/balance', options),
};

const store = createMemoryStore();

function optionsOf(name: string, options: unknown): never {
  return (name === 'sendOnce' ? { store, ...(options as object) } : options) as never;
}

describe.each(Object.entries(calls))('%s refuses', (name, call) => {
  test.each([
    ['timeout', 'timeoutMs'],
    ['timeout_ms', 'timeoutMs'],
    ['TimeoutMS', 'timeoutMs'],
    ['signall', 'signal'],
    ['header', 'headers'],
  ])('the misspelt option %s', async (misspelt, right) => {
    expect(await issuesOf(call(telecom, optionsOf(name, { [misspelt]: 5 })))).toEqual([
      {
        path: misspelt,
        code: 'UNKNOWN_OPTION',
        message: `there is no option of this name: did you mean ${right}?`,
      },
    ]);
  });

  test.each([
    { timeoutMs: '500' },
    { timeoutMs: NaN },
    { signal: new AbortController() },
    { signal: 'abort' },
    { headers: new Headers() },
  ])('the value in %j', async (options) => {
    const paths = (await issuesOf(call(telecom, optionsOf(name, options)))).map(({ path }) => path);
    expect(paths).toEqual(Object.keys(options));
  });

  test.each([null, 0, 'x', [5]])('%j in place of the options', async (options) => {
    const [issue] = await issuesOf(call(telecom, options as never));
    const isMissing = name === 'sendOnce' && options === null;
    expect(issue).toMatchObject({ path: isMissing ? 'store' : 'options' });
  });
});

describe('sendMany refuses', () => {
  const journal: SendJournal = {
    async *read() {
      // An empty journal.
    },
    append: () => Promise.resolve(),
  };
  test.each([
    ['concurrency', [0, -1, NaN, 1.5, Infinity, '4', null]],
    ['requestsPerSecond', [0, -1, NaN, '20', null]],
    ['batchSize', [0, 101, NaN, 1.5, '50']],
    ['settleMs', [-1, NaN, '60000']],
    ['maxPauseMs', [-1, NaN, '60000']],
    ['maxRetries', [-1, NaN, 0.5, '5']],
    ['journal', [Promise.resolve(journal), './mailing.journal', {}, { read: 1, append: 2 }, null]],
  ])('each invalid %s', async (option, values) => {
    for (const value of values) {
      const run = telecom.sms.sendMany(many, { [option]: value });
      expect(await issuesOf(run.summary())).toMatchObject([{ path: option }]);
    }
  });

  test('a journal that was not awaited, and says so', async () => {
    const options = { journal: Promise.resolve(journal) as never };
    const [issue] = await issuesOf(telecom.sms.sendMany(many, options));
    expect(issue?.message).toBe(
      'expected a SendJournal, such as await openFileJournal(path), got a promise: is an await missing?',
    );
    for (const work of [
      listUncertain(options.journal),
      resolveUncertain(options.journal, 'x', 'sent'),
    ]) {
      expect(await issuesOf(work)).toMatchObject([
        { path: 'journal', message: expect.stringContaining('is an await missing?') as string },
      ]);
    }
  });

  test.each([
    ['concurency', 'concurrency'],
    ['requestPerSecond', 'requestsPerSecond'],
    ['batchsize', 'batchSize'],
    ['jornal', 'journal'],
  ])('the option %s', async (misspelt, right) => {
    const [issue] = await issuesOf(telecom.sms.sendMany(many, { [misspelt]: 1 }));
    expect(issue?.message).toContain(`did you mean ${right}?`);
  });
});

describe('sendOnce refuses', () => {
  const sendOnce = telecom.sms.sendOnce as (...parameters: unknown[]) => Promise<unknown>;

  test.each([
    [undefined, 'got undefined'],
    [Promise.resolve(store), 'is an await missing?'],
    ['./sent-once.store', 'got a string'],
    [{ claim: () => undefined }, 'got an object'],
  ])('the store %j', async (value, words) => {
    const [issue] = await issuesOf(sendOnce('order-1', message, { store: value }));
    expect(issue).toMatchObject({ path: 'store' });
    expect(issue?.message).toContain(words);
  });

  test.each([undefined, '', 7, { toString: 1 }, 'x'.repeat(501)])('the key %j', async (key) => {
    expect(await issuesOf(sendOnce(key, message, { store }))).toMatchObject([{ path: 'key' }]);
  });

  test.each([
    ['keepMs', [0, -1, NaN, '1']],
    ['waitMs', [-1, NaN, '1']],
    ['leaseMs', [0, NaN, '1']],
    ['settleMs', [-1, NaN, '1']],
  ])('each invalid %s', async (option, values) => {
    for (const value of values) {
      const issues = await issuesOf(sendOnce('order-1', message, { store, [option]: value }));
      expect(issues).toMatchObject([{ path: option }]);
    }
  });

  test.each([null, undefined, 5])('the input %j', async (input) => {
    expect(await issuesOf(sendOnce('order-1', input, { store }))).toMatchObject([{ path: '' }]);
  });

  test('missing options', async () => {
    expect(await issuesOf(sendOnce('order-1', message))).toMatchObject([{ path: 'store' }]);
  });
});

describe('waitFor refuses', () => {
  test.each([{ onStatus: 'log' }, { maxRetries: 1 }, { timeoutMs: -1 }])('%j', async (options) => {
    const issues = await issuesOf(telecom.sms.waitFor(id, options as never));
    expect(issues.map(({ path }) => path)).toEqual(Object.keys(options));
  });
});

describe('a list refuses', () => {
  const list = telecom.sms.messages.list();
  const toArray = list.toArray as (options?: unknown) => Promise<unknown>;
  const pages = list.pages as (options?: unknown) => AsyncIterable<unknown>;

  test.each([
    [undefined, 'options'],
    [null, 'options'],
    [10, 'options'],
    [{}, 'limit'],
    [{ limit: NaN }, 'limit'],
    [{ limit: '10' }, 'limit'],
    [{ limit: -1 }, 'limit'],
    [{ limit: 1.5 }, 'limit'],
    [{ limit: null }, 'limit'],
  ])('toArray(%j)', async (options, path) => {
    expect(await issuesOf(toArray(options))).toMatchObject([{ path }]);
  });

  test('a misspelt limit', async () => {
    expect(await issuesOf(toArray({ limit: 1, maximum: 5 }))).toMatchObject([{ path: 'maximum' }]);
    expect(await issuesOf(toArray({ limits: 5 }))).toMatchObject([
      { path: 'limit' },
      { path: 'limits', message: 'there is no option of this name: did you mean limit?' },
    ]);
  });

  test('options of pages(), which takes none', async () => {
    expect(await issuesOf(drain(pages({ limit: 5 })))).toMatchObject([{ path: 'limit' }]);
    expect(await issuesOf(drain(pages(5)))).toMatchObject([{ path: 'options' }]);
  });

  test('and toArray gives no items for a limit of 0', async () => {
    expect(await list.toArray({ limit: 0 })).toEqual([]);
  });
});

describe('request refuses', () => {
  const request = telecom.request as (...parameters: unknown[]) => PromiseLike<unknown>;
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;

  test.each([
    [['get', '/user/balance'], 'method'],
    [[undefined, '/user/balance'], 'method'],
    [['GET', undefined], 'path'],
    [['GET', { toString: 1 }], 'path'],
    [['GET', '/a', { query: 'a=b' }], 'query'],
    [['GET', '/a', { query: { a: {} } }], 'query.a'],
    [['GET', '/a', { query: { a: NaN } }], 'query.a'],
    [['GET', '/a', { query: { a: [1, 2] } }], 'query.a'],
    [['POST', '/a', { body: cycle }], 'body'],
    [['POST', '/a', { body: 1n }], 'body'],
    [['POST', '/a', { body: () => undefined }], 'body'],
    [['GET', '/a', { body: {} }], 'body'],
    [['POST', '/a', { json: {} }], 'json'],
    [['POST', '/a', { params: {} }], 'params'],
  ])('parameters %#', async (parameters, path) => {
    expect(await issuesOf(request(...parameters))).toMatchObject([{ path }]);
  });
});

describe('a value that holds nothing in fields is refused, and not taken for an empty object', () => {
  const values = [Promise.resolve({ sender: 'MyApp' }), new Map([['sender', 'MyApp']]), new Date()];

  test.each(values)('as the options of each call: %o', async (value) => {
    for (const [name, call] of Object.entries(calls)) {
      // `sendOnce` needs a store.
      if (name === 'sendOnce') continue;
      const [issue] = await issuesOf(call(telecom, value as never));
      expect(issue?.message, name).toMatch(
        /expected an object.*, got (a promise: is an await|an object)/,
      );
    }
  });

  test.each(values)('as an optional input: %o', async (value) => {
    const { account, sms, webhooks } = telecom;
    const input = value as never;
    for (const call of [
      () => sms.messages.list(input),
      () => sms.messages.listUnified(input).toArray({ limit: 1 }),
      () => sms.messages.export(input),
      () => sms.stats.daily(input),
      () => account.payments(input),
      () => account.balance(input),
      () => webhooks.update(input),
      () => webhooks.logs(input),
      () => telecom.request('GET', '/user/balance', { query: input }),
    ]) {
      expect(await issuesOf(call())).toMatchObject([{ code: 'NOT_AN_OBJECT' }]);
    }
  });

  test.each(values)('as headers: %o', async (headers) => {
    const given = { headers: headers as never };
    expect(await issuesOf(telecom.account.balance(undefined, given))).toMatchObject([
      { path: 'headers' },
    ]);
    expect(() => createClient({ apiKey: 'sk_test_local', ...given })).toThrow('headers: ');
  });

  test('a promise as the body of a raw call', async () => {
    const body = Promise.resolve({ to: message.to });
    expect(await issuesOf(telecom.request('POST', '/sms/send', { body }))).toMatchObject([
      { path: 'body' },
    ]);
  });
});

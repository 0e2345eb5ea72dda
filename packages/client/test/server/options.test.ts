import { describe, expect, test } from 'vitest';
import { createClient, createMemoryStore, type ValidationError } from '../../src/index.ts';
import {
  createProxyHandler,
  limitPace,
  limitSend,
  limitSpend,
  type ProxyHandlerOptions,
  toNodeHandler,
} from '../../src/server/index.ts';

const client = createClient({ apiKey: 'sk_test_1' });
const good = { client, allow: ['sms.send'], authorize: () => true };
const store = createMemoryStore();

function problemsOf(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    expect(error).toMatchObject({ name: 'ValidationError', code: 'INVALID_OPTIONS', sent: 'no' });
    return (error as ValidationError).issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

function create(change: object): () => unknown {
  return () => createProxyHandler({ ...good, ...change } as unknown as ProxyHandlerOptions);
}

describe('a handler is not made with', () => {
  test.each<[change: object, problem: RegExp]>([
    [{ allow: undefined }, /^allow: expected an array .*got undefined/],
    [{ allow: 'sms.send' }, /^allow: expected an array .*got a string/],
    [{ allow: ['sms.sendd'] }, /^allow\[0\]: .*did you mean sms\.send\?/],
    [
      { allow: ['sms.send', 'sms.message.list'] },
      /^allow\[1\]: .*did you mean sms\.messages\.list\?/,
    ],
    [{ allow: ['*'] }, /^allow\[0\]: .*expected one of sms\.send, /],
    [{ allow: ['toString'] }, /^allow\[0\]: /],
    [{ allow: [undefined] }, /^allow\[0\]: expected the name of an operation, got undefined/],
    [{ client: {} }, /^client: expected a client/],
    [{ client: undefined }, /^client: expected a client/],
    [{ client: createClient }, /^client: expected a client/],
    [{ authorize: undefined }, /^authorize: expected a function/],
    [{ authorize: true }, /^authorize: expected a function/],
    [
      { limits: { 'sms.send': { recipients: 1 } } },
      /^limits\.sms\.send: .*limitSend\(\{ recipients: 1 \}\)/,
    ],
    [{ limits: { 'sms.send': [limitSend({}), {}] } }, /^limits\.sms\.send: expected a function/],
    [{ limits: { 'sms.sent': limitSend({}) } }, /^limits\.sms\.sent: .*did you mean sms\.send\?/],
    [{ limits: limitSend({}) }, /^limits: expected an object with the names of operations/],
    [{ limits: null }, /^limits: /],
    [
      { narrow: { 'sms.messages.list': { sender: undefined } } },
      /^narrow\.sms\.messages\.list: .*whole account/,
    ],
    [{ narrow: { 'sms.messages.list': 'MyApp' } }, /^narrow\.sms\.messages\.list: /],
    [{ narrow: { 'sms.messages.lists': {} } }, /^narrow\.sms\.messages\.lists: .*did you mean/],
    [{ narrow: [] }, /^narrow: /],
    // A promise has no fields: without its await, nothing would be limited or narrowed.
    [{ narrow: Promise.resolve({}) }, /^narrow: .*is an await missing\?/],
    [
      { narrow: { 'sms.messages.list': Promise.resolve({ sender: 'MyApp' }) } },
      /^narrow\.sms\.mess/,
    ],
    [{ narrow: { 'sms.messages.list': new Map([['sender', 'MyApp']]) } }, /^narrow\.sms\.messages/],
    [{ limits: Promise.resolve({}) }, /^limits: .*is an await missing\?/],
    [{ limits: new Map() }, /^limits: expected an object with the names of operations/],
    [{ origins: ['app.example.com'] }, /^origins\[0\]: .*https:\/\/app\.example\.com/],
    [{ origins: ['https://app.example.com/'] }, /^origins\[0\]: /],
    [{ origins: ['https://App.example.com'] }, /^origins\[0\]: /],
    [{ origins: ['https://app.example.com:443'] }, /^origins\[0\]: /],
    [{ origins: ['*'] }, /^origins\[0\]: /],
    [{ origins: ['https://*.example.com'] }, /^origins\[0\]: /],
    [{ origins: ['null'] }, /^origins\[0\]: /],
    [{ origins: 'https://app.example.com' }, /^origins: expected an array/],
    [{ reveal: 'INSUFFICIENT_BALANCE' }, /^reveal: expected an array/],
    [{ reveal: [7] }, /^reveal\[0\]: /],
    [{ maxBodyBytes: 0 }, /^maxBodyBytes: /],
    [{ maxBodyBytes: '1mb' }, /^maxBodyBytes: .*got a string/],
    [{ store: {} }, /^store: expected a SharedStore/],
    [{ store: Promise.resolve(store) }, /^store: .*is an await missing\?/],
    [{ store: new Map() }, /^store: expected a SharedStore/],
    [{ audit: console }, /^audit: expected a function/],
    [{ onError: 'log' }, /^onError: expected a function/],
    [{ onerror: () => undefined }, /^onerror: .*did you mean onError\?/],
    [{ allowed: ['sms.send'] }, /^allowed: .*did you mean allow\?/],
    [{ limit: {} }, /^limit: .*did you mean limits\?/],
  ])('%o', (change, problem) => {
    const problems = problemsOf(create(change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  test('no options at all', () => {
    expect(problemsOf(() => createProxyHandler(undefined as never))).toHaveLength(1);
    expect(problemsOf(() => createProxyHandler({} as never))).toHaveLength(3);
  });

  test('all problems at once, and no values of the options', () => {
    const text = problemsOf(
      create({ allow: ['sk_prod_secret'], reveal: [{}], maxBodyBytes: 'sk_prod_secret' }),
    ).join();
    expect(text).toMatch(/allow\[0\].*reveal\[0\]|maxBodyBytes/);
    expect(text).not.toContain('sk_prod');
  });
});

test.each<[change: object]>([
  [{ allow: [] }],
  [{ limits: undefined, narrow: undefined, origins: undefined, store: undefined }],
  [{ limits: {}, narrow: {}, origins: [], reveal: [] }],
  [{ limits: { 'sms.send': undefined, 'account.balance': [] } }],
  [{ origins: ['http://localhost:5173', 'https://app.example.com', 'capacitor://localhost'] }],
  [{ narrow: { 'sms.messages.list': { sender: 'MyApp' }, 'sms.stats.get': () => ({}) } }],
  [{ client: createClient({ proxy: 'https://app.test/api' }) }],
])('a handler is made with %o', (change) => {
  expect(problemsOf(create(change))).toEqual([]);
});

const minute = { max: 1, perMs: 60_000 };

describe('limits are not made with', () => {
  test.each<[make: () => unknown, problem: RegExp]>([
    [() => limitSend({ recipient: 1 } as never), /^recipient: .*did you mean recipients\?/],
    [() => limitSend({ recipients: '1' } as never), /^recipients: /],
    [() => limitSend({ recipients: 0 }), /^recipients: /],
    [() => limitSend({ segments: NaN }), /^segments: .*got NaN/],
    [() => limitSend({ senders: 'MyApp' } as never), /^senders: /],
    [() => limitSend({ senders: [undefined] } as never), /^senders: /],
    [() => limitSend({ countries: ['44'] }), /^countries: .*\+44/],
    [() => limitSend({ countries: '+44' } as never), /^countries: /],
    [() => limitSend(null as never), /^options: /],
    [() => (limitSend as () => unknown)(), /^options: .*got undefined/],
    [() => toNodeHandler({} as never), /^handler: expected a function, got an object/],
    [() => toNodeHandler(undefined as never), /^handler: .*got undefined/],
    [() => createMemoryStore({ maxByte: 1 } as never), /^maxByte: .*did you mean maxBytes\?/],
    [() => createMemoryStore({ maxBytes: 0 }), /^maxBytes: .*got 0/],
    [() => createMemoryStore({ whenFull: 'drop' } as never), /^whenFull: expected one of/],
    [() => createMemoryStore({ clock: {} } as never), /^clock: expected an object with now/],
    [() => limitPace({ visitor: minute } as never), /^store: .*got undefined/],
    [() => limitPace({ store, visiter: minute } as never), /^visiter: .*did you mean visitor\?/],
    [() => limitPace({ store, visitor: 5 } as never), /^visitor: expected an object/],
    [() => limitPace({ store, visitor: { max: 5 } } as never), /^visitor\.perMs: .*got undefined/],
    [() => limitPace({ store, total: { max: NaN, perMs: 1 } }), /^total\.max: .*got NaN/],
    [
      () => limitPace({ store, recipient: [minute, { max: 1, perMs: 0 }] }),
      /^recipient\[1\]\.perMs: /,
    ],
    [() => limitPace({ store, prefix: minute } as never), /^prefix\.digits: /],
    [() => limitPace({ store, prefix: { ...minute, digits: 1.5 } }), /^prefix\.digits: /],
    [() => limitPace({ store, country: { ...minute, digits: 2 } } as never), /^country\.digits: /],
    [() => limitPace({ store, countryOf: {} } as never), /^countryOf: expected a function/],
    [() => limitPace({ store, scope: 7 } as never), /^scope: /],
    [() => limitSpend({ total: minute } as never), /^store: /],
    [
      () => limitSpend({ store, total: { max: '5', perMs: 1 } } as never),
      /^total\.max: .*got a string/,
    ],
    [() => limitSpend({ store, recipient: minute } as never), /^recipient: /],
    [() => limitSpend({ store, mostPerSegment: 0 }), /^mostPerSegment: /],
    [() => limitSpend({ store, prices: {} } as never), /^prices: /],
  ])('%s', (make, problem) => {
    const problems = problemsOf(make);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });
});

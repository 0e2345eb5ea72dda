import { describe, expect, test } from 'vitest';
import { createSandbox as createAnywhere } from '../src/index.ts';
import { createSandbox, type Sandbox, SandboxError, type SandboxOptions } from '../src/node.ts';
import { createMswHandlers, withSandbox } from '../src/node-testing.ts';

function readProblem(options: SandboxOptions): string {
  try {
    createSandbox(options);
  } catch (error) {
    if (error instanceof SandboxError && error.code === 'INVALID_OPTION') return error.message;
    throw error;
  }
  return 'none';
}

describe('an option that can’t work is named', () => {
  test.each<[string, SandboxOptions]>([
    ['seed', { seed: 1.5 }],
    ['seed', { seed: Number.NaN }],
    ['currency', { currency: 'euro' }],
    ['balance', { balance: 0.0000001 }],
    ['balance', { balance: Infinity }],
    ['workspaces[0].balance', { workspaces: [{ id: 1, name: 'a', balance: Number.NaN }] }],
    ['latency', { latency: -1 }],
    ['latency', { latency: [5, 1] }],
    ['requestsPerSecond', { requestsPerSecond: 0 }],
    ['requestsPerSecond', { requestsPerSecond: Number.NaN }],
    ['blockedCountries', { blockedCountries: ['GBR'] }],
    ['apiKeys[1]', { apiKeys: ['a', ''] }],
    ['apiKeys[1]', { apiKeys: ['a', { key: 'a', permissions: [] }] }],
    ['apiKeys[0].secret', { apiKeys: [{ key: 'a', secret: '' }] }],
    ['apiKeys', { apiKeys: 'sk_prod_mine' as never }],
    ['trackerTokens', { trackerTokens: [''] }],
    ['rates', { rates: {} as never }],
    ['data', { data: '' }],
    ['apiKeys[0].expiresAt', { apiKeys: [{ key: 'a', expiresAt: 'soon' }] }],
    ['apiKeys[0].permissions', { apiKeys: [{ key: 'a', permissions: ['sms' as 'sms.send'] }] }],
    ['apiKeys[0].permissions', { apiKeys: [{ key: 'a', permissions: 'sms.send' as never }] }],
    ['trackerTokens', { trackerTokens: 'tracker' as never }],
    ['clock', { clock: 'fake' as never }],
    ['apiKeys[0].workspaceId', { apiKeys: [{ key: 'a', workspaceId: 2 }], workspaces: [] }],
    ['tokens[0]', { tokens: [''] }],
    ['tokens[0].expiresAt', { tokens: [{ token: 'a', expiresAt: '2026-13-01' }] }],
    ['workspaces[0].id', { workspaces: [{ id: 0, name: 'a' }] }],
    [
      'workspaces',
      {
        workspaces: [
          { id: 1, name: 'a' },
          { id: 1, name: 'b' },
        ],
      },
    ],
    [
      'workspaces',
      {
        workspaces: [
          { id: 1, name: 'a', isMain: true },
          { id: 2, name: 'b', isMain: true },
        ],
      },
    ],
    ['webhooks.deliveryUrl', { webhooks: { deliveryUrl: 'http://shop.example/' } }],
    ['webhooks.clickUrl', { webhooks: { clickUrl: 'nowhere' } }],
    ['webhooks.timeoutMs', { webhooks: { timeoutMs: 0 } }],
    ['signingSecret', { signingSecret: '' }],
    ['signingSecret', { signingSecret: 'x'.repeat(65) }],
    ['clock.speed', { clock: { speed: 0 } }],
    ['clock.speed', { clock: { speed: Infinity } }],
    ['now', { now: 'yesterday' }],
    ['now', { now: '2026-02-13T10:30:00' }],
    ['now', { now: 'Feb 13 2026' }],
    ['now', { now: 9e15 }],
    ['now', { now: '2026-02-30' }],
    ['now', { now: '2026-02-29T10:30:00Z' }],
    ['apiKeys[0].expiresAt', { apiKeys: [{ key: 'a', expiresAt: '2026-04-31T00:00:00+02:00' }] }],
    ['rates[0].rate', { rates: [{ dialCode: '1', country: 'X', rate: -Infinity }] }],
  ])('%s in %j', (name, options) => {
    expect(readProblem(options).startsWith(name)).toBe(true);
  });
});

describe('a misspelt option is refused, with the name that was probably meant', () => {
  test.each<[object, string]>([
    [{ balanc: 5 }, 'balanc is not an option: did you mean balance?'],
    [{ Balance: 5 }, 'Balance is not an option: did you mean balance?'],
    [{ apiKey: 'x' }, 'apiKey is not an option: did you mean apiKeys?'],
    [{ balanc: undefined }, 'balanc is not an option: did you mean balance?'],
    [
      { webhooks: { url: 'https://shop.example/' } },
      'webhooks.url is not an option: expected impressionUrl, clickUrl, conversionUrl, deliveryUrl, isUniqueClicksOnly or timeoutMs.',
    ],
    [{ webhooks: { timeout: 5 } }, 'webhooks.timeout is not an option: did you mean timeoutMs?'],
    [{ clock: { sped: 5 } }, 'clock.sped is not an option: did you mean speed?'],
    [{ account: { active: true } }, 'account.active is not an option: did you mean isActive?'],
    [
      { apiKeys: [{ key: 'a', expires: '2027-01-01' }] },
      'apiKeys[0].expires is not an option: did you mean expiresAt?',
    ],
    [{ apiKeys: [{ apiKey: 'a' }] }, 'apiKeys[0].apiKey is not an option: did you mean key?'],
    [{ tokens: [{ token: 'a', scope: '*' }] }, 'tokens[0].scope is not an option: expected token,'],
    [
      { workspaces: [{ id: 1, nam: 'a' }] },
      'workspaces[0].nam is not an option: did you mean name?',
    ],
    [JSON.parse('{ "__proto__": 1 }') as object, '__proto__ is not an option: expected'],
    [{ constructor: 1 }, 'constructor is not an option: expected'],
  ])('%j', (options, problem) => {
    expect(readProblem(options)).toContain(problem);
  });
});

describe('a value of another type is named, and the message says what the option takes', () => {
  test.each<[object, string]>([
    [
      { clock: 'fake' },
      'clock must be "real", "manual" or an object with a speed, such as { speed: 60 }.',
    ],
    [{ clock: null }, 'clock must be "real"'],
    [{ clock: ['manual'] }, 'clock must be "real"'],
    [{ clock: {} }, 'clock.speed must be a number above 0'],
    [{ webhooks: 'https://shop.example/' }, 'webhooks must be an object.'],
    [{ account: [] }, 'account must be an object.'],
    [{ account: { sms: 'off' } }, 'account.sms must be one of ready, none, incomplete.'],
    [{ hasHistory: 'no' }, 'hasHistory must be a boolean.'],
    [{ onRequest: 'log' }, 'onRequest must be a function.'],
    [{ fetch: {} }, 'fetch must be a function.'],
    [{ apiKeys: [null] }, 'apiKeys[0] must be an object.'],
    [{ apiKeys: [5] }, 'apiKeys[0] must be an object.'],
    [{ apiKeys: [{ key: 'a', isActive: 'yes' }] }, 'apiKeys[0].isActive must be a boolean.'],
    [{ apiKeys: [{ key: 'a', allowedIps: '::1' }] }, 'apiKeys[0].allowedIps must be a list.'],
    [{ tokens: [{}] }, 'tokens[0] must be text that is not empty.'],
    [{ workspaces: ['main'] }, 'workspaces[0] must be an object.'],
    [{ rates: [null] }, 'rates[0] must be an object.'],
    [
      { rates: [{ dialCode: 44, country: 'UK', rate: 1 }] },
      'rates[0].dialCode must be 1 to 7 digits',
    ],
    [{ rates: [{ dialCode: '44', rate: 1 }] }, 'rates[0].country must be a string.'],
  ])('%j', (options, problem) => {
    expect(readProblem(options)).toContain(problem);
  });

  test.each([null, 5, 'manual', []])('%j in place of the options', (options) => {
    expect(readProblem(options as never)).toBe('options must be an object.');
  });
});

test('data without files is refused, and the message says where it works', () => {
  expect(() => createAnywhere({ data: 'state.ndjson' } as never)).toThrow(
    'data needs files: on Node, Bun or Deno import createSandbox from @23telecom/sandbox/node.',
  );
});

describe('misspelt fields of other calls are refused', () => {
  test.each<[string, (sandbox: Sandbox) => unknown, string]>([
    [
      'messages',
      (sandbox) => sandbox.messages({ recipent: '+1' } as never),
      'query.recipent selects nothing: did you mean recipient?',
    ],
    [
      'requests',
      (sandbox) => sandbox.requests({ path: '/' } as never),
      'query.path selects nothing: expected operation, method, status or limit.',
    ],
    [
      'webhooks.log',
      (sandbox) => sandbox.webhooks.log(JSON.parse('{"__proto__":1}') as never),
      'query.__proto__ selects nothing: expected type, messageId, url or limit.',
    ],
    ['limit', (sandbox) => sandbox.messages({ limit: -1 }), 'query.limit must be a whole number'],
    [
      'createMswHandlers',
      (sandbox) => createMswHandlers({ all: () => null }, sandbox, { baseURL: 'x' } as never),
      'options.baseURL is not an option: did you mean baseUrl?',
    ],
    [
      'the URL of createMswHandlers',
      (sandbox) => createMswHandlers({ all: () => null }, sandbox, { baseUrl: '/api' }),
      'options.baseUrl must be a URL such as',
    ],
    ['withSandbox', () => withSandbox({} as never), 'The test must be a function.'],
    [
      'listen',
      (sandbox) => sandbox.listen({ prot: 1 } as never),
      'prot is not an option: did you mean port?',
    ],
    ['hostname', (sandbox) => sandbox.listen({ hostname: '' }), 'hostname must be text'],
  ])('%s', async (_, call, problem) => {
    await using sandbox = createSandbox();
    const run = async (): Promise<unknown> => await call(sandbox);
    await expect(run()).rejects.toThrow(problem);
  });
});

test('a problem tells no key and no secret', () => {
  const problem = readProblem({ apiKeys: [{ key: 'sk_prod_mine', expiresAt: 'soon' }] });
  expect(problem).not.toContain('sk_prod_mine');
});

test('what is left out, and everything at once, works', async () => {
  await using plain = createSandbox();
  expect(plain.baseUrl).toBe('http://sandbox.invalid/api/v1');
  await using full = createSandbox({
    apiKeys: [{ key: 'a', permissions: ['*'], expiresAt: '2027-01-01T00:00:00Z', workspaceId: 1 }],
    tokens: [{ token: 'b' }],
    balance: -5,
    currency: 'USD',
    blockedCountries: ['gb', 'US'],
    latency: [0, 1],
    workspaces: [{ id: 1, name: 'one', isMain: true }],
    webhooks: { deliveryUrl: 'http://localhost:1/', timeoutMs: 1 },
    signingSecret: 'x'.repeat(64),
    clock: { speed: 0.5 },
    now: 0,
  });
  expect(full.clock.speed).toBe(0.5);
});

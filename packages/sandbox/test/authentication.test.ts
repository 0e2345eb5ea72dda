import { describe, expect, test } from 'vitest';
import { createSandbox, type SandboxOptions } from '../src/node.ts';
import { operations } from './support/description.ts';
import { openApi, type ApiResponse, type CallOptions } from './support/open-api.ts';

async function callBalance(options: SandboxOptions, call: CallOptions): Promise<ApiResponse> {
  await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T10:30:00Z', ...options });
  return await openApi(sandbox)('GET', '/user/balance', call);
}

describe('invalid credentials', () => {
  const past = '2026-02-13T10:30:00Z';
  test.each<[number, string, SandboxOptions, CallOptions]>([
    [401, 'UNAUTHORIZED', {}, { key: null }],
    [401, 'UNAUTHORIZED', {}, { key: '' }],
    [401, 'UNAUTHORIZED', {}, { key: null, headers: { Authorization: 'Basic YTpi' } }],
    [401, 'INVALID_API_KEY', {}, { key: 'sk_prod_other' }],
    [
      401,
      'INVALID_API_KEY',
      {},
      { key: 'sk_prod_other', headers: { Authorization: 'Bearer token_local' } },
    ],
    [401, 'API_KEY_INACTIVE', { apiKeys: [{ key: 'k', isActive: false }] }, { key: 'k' }],
    [401, 'API_KEY_EXPIRED', { apiKeys: [{ key: 'k', expiresAt: past }] }, { key: 'k' }],
    [401, 'IP_NOT_ALLOWED', { apiKeys: [{ key: 'k', allowedIps: ['10.0.0.1'] }] }, { key: 'k' }],
    [401, 'USER_NOT_ACTIVE', { account: { isActive: false } }, {}],
    [401, 'INVALID_TOKEN', {}, { token: 'unknown' }],
    [401, 'INVALID_TOKEN', { tokens: [{ token: 't', isRevoked: true }] }, { token: 't' }],
    [401, 'TOKEN_EXPIRED', { tokens: [{ token: 't', expiresAt: past }] }, { token: 't' }],
  ])('get %i %s', async (status, code, options, call) => {
    const reply = await callBalance(options, call);
    expect(reply.status).toBe(status);
    expect(reply.json.error_code).toBe(code);
  });

  test('do not appear in the response', async () => {
    const { text } = await callBalance({}, { key: 'sk_prod_secret_of_mine' });
    expect(text).not.toContain('secret_of_mine');
  });
});

test('a key is accepted until the moment it expires', async () => {
  const apiKeys = [{ key: 'k', expiresAt: '2026-02-13T10:30:01Z' }];
  expect((await callBalance({ apiKeys }, { key: 'k' })).status).toBe(200);
});

test('a key with an allow list is accepted from an address on it', async () => {
  const apiKeys = [{ key: 'k', allowedIps: ['127.0.0.1'] }];
  expect((await callBalance({ apiKeys }, { key: 'k' })).status).toBe(200);
  await using sandbox = createSandbox({ apiKeys });
  const server = await sandbox.listen();
  const response = await fetch(`${server.url}/user/balance`, { headers: { 'X-API-Key': 'k' } });
  expect(response.status).toBe(200);
});

describe('permissions', () => {
  const withPermission = operations.filter(({ permission }) => permission !== undefined);
  const everything = [...new Set(withPermission.map(({ permission }) => permission ?? ''))];
  type Permission = 'sms.send';

  test.each(withPermission)('$operationId needs $permission', async (operation) => {
    const { method, permission } = operation;
    const path = operation.path.replace(/\{\w+\}/, 'x');
    await using sandbox = createSandbox({
      apiKeys: [
        { key: 'only', permissions: [permission as Permission] },
        {
          key: 'without',
          permissions: everything.filter((other) => other !== permission) as Permission[],
        },
        { key: 'none', permissions: [] },
      ],
    });
    const call = openApi(sandbox);
    const options = method === 'GET' ? {} : { body: '{}' };
    expect((await call(method, path, { ...options, key: 'only' })).status).not.toBe(403);
    for (const key of ['without', 'none']) {
      const { status, json } = await call(method, path, { ...options, key });
      expect([status, json.error_code]).toEqual([403, 'FORBIDDEN']);
    }
  });

  test('of a token are all by default', async () => {
    const tokens = ['all', { token: 'few', permissions: ['sms.read'] as const }];
    expect((await callBalance({ tokens }, { token: 'all' })).status).toBe(200);
    expect((await callBalance({ tokens }, { token: 'few' })).status).toBe(403);
  });
});

test('an unknown path or method gets a 404 in the documented shape', async () => {
  await using sandbox = createSandbox();
  for (const [method, path] of [
    ['GET', '/sms/nothing'],
    ['DELETE', '/sms/send'],
    ['GET', '/sms/send'],
    ['PATCH', '/user/webhooks'],
  ] as const) {
    const { status, json } = await openApi(sandbox)(method, path);
    expect(status).toBe(404);
    expect(json).toEqual({
      status: false,
      error_code: 'NOT_FOUND',
      description: 'No such endpoint',
    });
  }
});

test('an account over its rate limit gets RATE_LIMIT_EXCEEDED until the next second', async () => {
  await using sandbox = createSandbox({ clock: 'manual', requestsPerSecond: 2 });
  const call = openApi(sandbox);
  expect((await call('GET', '/user/balance')).status).toBe(200);
  expect((await call('GET', '/user/balance', { token: 'token_local' })).status).toBe(200);
  const { status, json, headers } = await call('GET', '/user/balance');
  expect([status, json.error_code]).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
  expect(headers.get('retry-after')).toBeNull();
  await sandbox.clock.advance('1s');
  expect((await call('GET', '/user/balance')).status).toBe(200);
});

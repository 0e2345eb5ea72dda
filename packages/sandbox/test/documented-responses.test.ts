import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';
import { operations, type Operation } from './support/description.ts';
import { openApi, type ApiResponse, type CallOptions } from './support/open-api.ts';

/**
 * A valid call of each operation. `{message_id}` is replaced by the ID of a message in the history.
 */
const good: Readonly<Record<string, CallOptions>> = {
  'sms.send': { body: { to: ['+447911123456'], message: 'Hi', sender_id: 'MyApp' } },
  'account.workspaces': { token: 'token_local' },
  'webhooks.update': { body: { unique_clicks_only: true } },
  'webhooks.test': { body: { type: 'delivery' } },
  'conversions.track': { query: { message_id: '{message_id}', action_type: 'sale' } },
  'conversions.trackAction': { query: { message_id: '{message_id}', action_type: 'sale' } },
  'conversions.callback': { body: { message_id: '{message_id}', action_type: 'sale' } },
  'conversions.action': { body: { message_id: '{message_id}', action_type: 'sale' } },
};

const options: SandboxOptions = {
  clock: 'manual',
  webhooks: { deliveryUrl: 'http://127.0.0.1:9/' },
  fetch: () => Promise.resolve(new Response()),
};

const isTracking = ({ operationId }: Operation): boolean => operationId.startsWith('conversions.');

/**
 * Makes a valid call of an operation, modified by `change`. The response is checked against
 * `openapi.yaml`.
 */
async function call(
  sandbox: Sandbox,
  operation: Operation,
  change: CallOptions & { readonly path?: string } = {},
): Promise<ApiResponse> {
  const api = openApi(sandbox);
  const sent = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify(good['sms.send']?.body),
  });
  const { messages = [] } = (await sent.json()) as { messages?: { message_id: string }[] };
  const messageId = messages[0]?.message_id ?? 'none';
  const fill = <Value>(value: Value): Value =>
    value === undefined
      ? value
      : (JSON.parse(JSON.stringify(value).replaceAll('{message_id}', messageId)) as Value);
  const credentials: CallOptions = isTracking(operation)
    ? { key: null, headers: { 'X-Api-Token': 'tracker_local' } }
    : {};
  const path = change.path ?? fill(operation.path).replace('{id}', '1');
  return await api(operation.method, path, {
    ...credentials,
    ...fill(good[operation.operationId]),
    ...change,
  });
}

// `conversions.action` is outside `/api/v1`; clicks-and-conversions.test.ts covers it.
const reachable = operations.filter(({ operationId }) => operationId !== 'conversions.action');
const withCredentials = reachable.filter((operation) => !isTracking(operation));

test.each(reachable)('$operationId responds with 200 as described', async (operation) => {
  await using sandbox = createSandbox(options);
  expect((await call(sandbox, operation)).status).toBe(200);
});

test.each(reachable)('$operationId responds with 401 as described', async (operation) => {
  await using sandbox = createSandbox(options);
  const nobody: CallOptions = { key: null, token: undefined, headers: {} };
  const { status, json } = await call(sandbox, operation, nobody);
  expect([status, json.error_code]).toEqual([401, 'UNAUTHORIZED']);
});

test.each(withCredentials)('$operationId responds with 429 as described', async (operation) => {
  await using sandbox = createSandbox({ ...options, requestsPerSecond: 1 });
  const { status, json } = await call(sandbox, operation);
  expect([status, json.error_code]).toEqual([429, 'RATE_LIMIT_EXCEEDED']);
});

test.each(withCredentials)(
  '$operationId responds to an invalid workspace header as described',
  async (operation) => {
    await using sandbox = createSandbox(options);
    const change: CallOptions = { token: 'token_local', headers: { 'X-Workspace-ID': 'x' } };
    const { status, json } = await call(sandbox, operation, change);
    expect([status, json.error_code]).toEqual([400, 'INVALID_WORKSPACE_HEADER']);
  },
);

test.each(withCredentials)(
  '$operationId responds to the workspace of another account as described',
  async (operation) => {
    await using sandbox = createSandbox(options);
    const change: CallOptions = { token: 'token_local', headers: { 'X-Workspace-ID': '99' } };
    const { status, json } = await call(sandbox, operation, change);
    expect([status, json.error_code]).toEqual([403, 'CROSS_TENANT_WORKSPACE']);
  },
);

test.each(withCredentials)('$operationId responds with 500 as described', async (operation) => {
  await using sandbox = createSandbox(options);
  const code = operation.operationId === 'sms.send' ? 'DB_ERROR' : 'INTERNAL_ERROR';
  sandbox.faults.add({
    kind: 'status',
    status: 500,
    code,
    nth: operation.operationId === 'sms.send' ? 2 : 1,
    on: operation.operationId as 'sms.send',
  });
  const { status, json } = await call(sandbox, operation);
  expect([status, json.error_code]).toEqual([500, code]);
});

describe('an unavailable simulator', () => {
  test('responds with 503, and nothing is sent', async () => {
    await using sandbox = createSandbox(options);
    sandbox.faults.add({ kind: 'status', status: 503, on: 'sms.send' });
    const { status, json } = await openApi(sandbox)('POST', '/sms/send', {
      key: 'sk_test_local',
      ...good['sms.send'],
    });
    expect([status, json.error_code]).toEqual([503, 'SANDBOX_UNAVAILABLE']);
    expect(sandbox.messages()).toEqual([]);
  });
});

describe('a degraded cache', () => {
  test.each([
    ['unavailable', 'cache_miss_refresh_failed'],
    ['partial', 'cache_disabled'],
  ] as const)('that is %s is shown in headers and bodies as described', async (status, reason) => {
    await using sandbox = createSandbox({ ...options, balance: 7 });
    sandbox.faults.add({ kind: 'degraded-cache', status, reason });
    const api = openApi(sandbox);
    const [balance, pricing, payments] = [
      await api('GET', '/user/balance'),
      await api('GET', '/user/pricing'),
      await api('GET', '/user/payments'),
    ];
    for (const { headers } of [balance, payments]) {
      expect(headers.get('X-Sms-Gateway-Status')).toBe(status);
      expect(headers.get('X-Sms-Gateway-Reason')).toBe(reason);
    }
    expect(balance.json).toEqual({ balance: 0, currency: 'EUR', unavailable: true, reason });
    expect((pricing.json as unknown[]).length === 0).toBe(status === 'unavailable');
    // All payments come from the gateway, so none of them is available.
    expect(payments.json).toEqual([]);
  });

  test('sets no headers when it is healthy', async () => {
    await using sandbox = createSandbox(options);
    for (const path of ['/user/balance', '/user/pricing', '/user/payments']) {
      const { headers } = await openApi(sandbox)('GET', path);
      expect(headers.has('X-Sms-Gateway-Status')).toBe(false);
      expect(headers.has('X-Sms-Gateway-Reason')).toBe(false);
    }
  });
});

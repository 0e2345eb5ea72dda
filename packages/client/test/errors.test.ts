import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  type InsufficientBalanceError,
  type ProviderErrorCode,
} from '../src/index.ts';
import { json, startServer } from './support/scripted-server.ts';

const apiKey = 'sk_test_local';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };

/** Status, code and error class of every code in contract §1.4, §6.2 and §8. */
const documented: readonly (readonly [number, ProviderErrorCode, string])[] = [
  [401, 'UNAUTHORIZED', 'AuthenticationError'],
  [401, 'INVALID_TOKEN', 'AuthenticationError'],
  [401, 'TOKEN_EXPIRED', 'AuthenticationError'],
  [401, 'INVALID_API_KEY', 'AuthenticationError'],
  [401, 'API_KEY_INACTIVE', 'AuthenticationError'],
  [401, 'API_KEY_EXPIRED', 'AuthenticationError'],
  [401, 'INVALID_CREDENTIALS', 'AuthenticationError'],
  [401, 'USER_NOT_ACTIVE', 'AuthenticationError'],
  [401, 'IP_NOT_ALLOWED', 'AuthenticationError'],
  [401, 'SIGNATURE_REQUIRED', 'AuthenticationError'],
  [401, 'INVALID_SIGNATURE', 'AuthenticationError'],
  [403, 'FORBIDDEN', 'PermissionError'],
  [403, 'NO_SMS_ACCESS', 'PermissionError'],
  [403, 'CONFIG_ERROR', 'PermissionError'],
  [403, 'CROSS_TENANT_WORKSPACE', 'PermissionError'],
  [403, 'NO_MAIN_WORKSPACE', 'PermissionError'],
  [403, 'WORKSPACE_NOT_AVAILABLE', 'PermissionError'],
  [400, 'INVALID_BODY', 'ValidationError'],
  [400, 'INVALID_PARAMS', 'ValidationError'],
  [400, 'INVALID_TO', 'ValidationError'],
  [400, 'INVALID_MESSAGE', 'ValidationError'],
  [400, 'INVALID_SENDER', 'ValidationError'],
  [400, 'TOO_MANY_RECIPIENTS', 'ValidationError'],
  [400, 'INVALID_WORKSPACE_HEADER', 'ValidationError'],
  [400, 'INVALID_URL', 'ValidationError'],
  [400, 'INVALID_SECRET', 'ValidationError'],
  [400, 'INVALID_FIELDS', 'ValidationError'],
  [400, 'INVALID_TOGGLE', 'ValidationError'],
  [400, 'CONFLICTING_FIELDS', 'ValidationError'],
  [402, 'INSUFFICIENT_BALANCE', 'InsufficientBalanceError'],
  [404, 'NOT_FOUND', 'NotFoundError'],
  [429, 'RATE_LIMIT_EXCEEDED', 'RateLimitError'],
  [429, 'TOO_MANY_ATTEMPTS', 'RateLimitError'],
  [500, 'INTERNAL_ERROR', 'ServerError'],
  [500, 'DB_ERROR', 'ServerError'],
  [503, 'SANDBOX_UNAVAILABLE', 'ServerError'],
];

test.each(documented)('%i %s is a %s', async (status, code, name) => {
  await using server = await startServer(
    json(status, { status: false, error_code: code, description: 'No reason given.' }),
  );
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
  await expect(telecom.sms.send(message)).rejects.toMatchObject({
    name,
    code,
    status,
    description: 'No reason given.',
    operation: 'sms.send',
    attempts: 1,
    request: `POST ${server.baseUrl}/sms/send`,
    message: `sms.send: No reason given. (POST ${server.baseUrl}/sms/send) [${code}]`,
  });
});

test('an unknown code is passed on', async () => {
  await using server = await startServer(json(403, { error_code: 'BRAND_NEW' }));
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
  await expect(telecom.account.balance()).rejects.toMatchObject({
    name: 'PermissionError',
    code: 'BRAND_NEW',
    description: 'HTTP 403 without a description',
  });
});

test.each([
  { code: 'INVALID_TO', path: 'to' },
  { code: 'TOO_MANY_RECIPIENTS', path: 'to' },
  { code: 'INVALID_MESSAGE', path: 'text' },
  { code: 'INVALID_SENDER', path: 'senderId' },
])(
  'the issue of a provider error names our field: $code is about $path',
  async ({ code, path }) => {
    await using server = await startServer(
      json(400, { error_code: code, description: 'bad number +447911123456' }),
    );
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      issues: [{ path, code, message: 'bad number +4479***56' }],
    });
  },
);

describe('errors of the sandbox', () => {
  test('an insufficient balance has all figures, and nothing was sent', async () => {
    await using sandbox = createSandbox({ balance: 0.001 });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
    const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'InsufficientBalanceError',
      status: 402,
      sent: 'no',
      retryable: false,
      balance: 0.001,
      currency: 'EUR',
      recipients: 1,
      billableRecipients: 1,
      segments: 1,
      estimatedCost: expect.any(Number),
    });
    const { message: words, estimatedCost } = error as InsufficientBalanceError;
    expect(words).toContain(`(cost ${estimatedCost} EUR, balance 0.001 EUR)`);
    expect(sandbox.messages()).toHaveLength(0);
  });

  test('each call of an account in setup is a PermissionError', async () => {
    await using sandbox = createSandbox({ account: { isInSetup: true } });
    const { url: baseUrl } = await sandbox.listen();
    const { account } = createClient({ apiKey: 'sk_prod_local', baseUrl });
    for (const call of [account.balance(), account.pricing(), account.payments()]) {
      await expect(call).rejects.toMatchObject({
        name: 'PermissionError',
        code: 'ACCOUNT_IN_SETUP',
        status: 200,
        retryable: false,
      });
    }
  });

  test('a degraded cache is a result with availability and reason', async () => {
    await using sandbox = createSandbox();
    const { url: baseUrl } = await sandbox.listen();
    sandbox.faults.add({ kind: 'degraded-cache', reason: 'cache_disabled' });
    const { account } = createClient({ apiKey: 'sk_prod_local', baseUrl });
    const degraded = { availability: 'unavailable', reason: 'cache_disabled' };
    expect(await account.balance()).toMatchObject(degraded);
    expect(await account.pricing()).toEqual({ prices: [], ...degraded });
    expect(await account.payments()).toEqual({ payments: [], ...degraded });
  });

  test('a send with a lost response is not retried', async () => {
    await using sandbox = createSandbox();
    const { url: baseUrl } = await sandbox.listen();
    sandbox.faults.add({ kind: 'drop-after', on: 'sms.send' });
    const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'ConnectionError',
      sent: 'maybe',
      retryable: false,
      attempts: 1,
    });
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('a key without permission is a PermissionError', async () => {
    const keys = [{ key: 'sk_prod_reader', permissions: ['sms.read' as const] }];
    await using sandbox = createSandbox({ apiKeys: keys });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey: 'sk_prod_reader', baseUrl });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      name: 'PermissionError',
      code: 'FORBIDDEN',
      sent: 'no',
    });
    expect((await telecom.sms.messages.list()).page).toBe(1);
  });
});

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { openApi } from './support/open-api.ts';

const key = 'sk_prod_signed';
const secret = 'a secret of the key';
const body = '{"to":["+14155551234"],"message":"Grüße","sender_id":"MyApp"}';

function openSigned(): Sandbox {
  return createSandbox({
    clock: 'manual',
    now: '2026-02-13T10:30:00.500Z',
    apiKeys: [{ key, secret }],
  });
}

/** Signs like the sample code of contract §7.2. */
function sign(
  method: string,
  path: string,
  timestamp: number | string,
  signed: string,
  withSecret = secret,
): Record<string, string> {
  const signature = createHmac('sha256', withSecret)
    .update(`${method}|${path}|${timestamp}|${signed}`)
    .digest('hex');
  return { 'X-Timestamp': String(timestamp), 'X-Signature': signature };
}

const now = Date.UTC(2026, 1, 13, 10, 30) / 1000;

test('a request signed as documented is accepted', async () => {
  await using sandbox = openSigned();
  const call = openApi(sandbox);
  const headers = sign('POST', '/api/v1/sms/send', now, body);
  expect((await call('POST', '/sms/send', { key, body, headers })).status).toBe(200);
});

test('the query is not signed, and the body of a GET counts as empty', async () => {
  await using sandbox = openSigned();
  const headers = sign('GET', '/api/v1/sms/stats', now, '');
  const query = { period: '30d' };
  expect((await openApi(sandbox)('GET', '/sms/stats', { key, headers, query })).status).toBe(200);
});

describe('a signature is refused', () => {
  const path = '/api/v1/sms/send';
  test.each([
    ['SIGNATURE_REQUIRED', {}],
    ['SIGNATURE_REQUIRED', { 'X-Timestamp': String(now) }],
    ['SIGNATURE_REQUIRED', { 'X-Signature': 'ab' }],
    ['INVALID_SIGNATURE', { 'X-Timestamp': String(now), 'X-Signature': 'ab' }],
    ['INVALID_SIGNATURE', sign('POST', path, now, body, 'another secret')],
    ['INVALID_SIGNATURE', sign('GET', path, now, body)],
    ['INVALID_SIGNATURE', sign('POST', '/sms/send', now, body)],
    ['INVALID_SIGNATURE', sign('POST', path, now, `${body} `)],
    ['INVALID_SIGNATURE', sign('POST', path, now - 301, body)],
    ['INVALID_SIGNATURE', sign('POST', path, now + 302, body)],
    ['INVALID_SIGNATURE', sign('POST', path, `${now}.0`, body)],
    ['INVALID_SIGNATURE', sign('POST', path, '', body)],
  ])('as %s', async (code, headers) => {
    await using sandbox = openSigned();
    const { status, json } = await openApi(sandbox)('POST', '/sms/send', { key, body, headers });
    const isMissing = headers['X-Timestamp'] === '';
    expect(status).toBe(401);
    expect(json.error_code).toBe(isMissing ? 'SIGNATURE_REQUIRED' : code);
    expect(sandbox.messages()).toEqual([]);
  });
});

describe('a signature can be used once', () => {
  test('and a replay sends nothing', async () => {
    await using sandbox = openSigned();
    const call = openApi(sandbox);
    const headers = sign('POST', '/api/v1/sms/send', now, body);
    await call('POST', '/sms/send', { key, body, headers });
    const { status, json } = await call('POST', '/sms/send', { key, body, headers });
    expect([status, json.error_code]).toEqual([401, 'INVALID_SIGNATURE']);
    expect(sandbox.messages()).toHaveLength(1);
  });

  test('and is remembered as long as its timestamp is valid', async () => {
    await using sandbox = openSigned();
    const call = openApi(sandbox);
    const ahead = sign('POST', '/api/v1/sms/send', now + 290, body);
    expect((await call('POST', '/sms/send', { key, body, headers: ahead })).status).toBe(200);
    await sandbox.clock.advance('9m');
    // Each accepted call removes expired signatures.
    const fresh = sign('POST', '/api/v1/sms/send', now + 540, body);
    expect((await call('POST', '/sms/send', { key, body, headers: fresh })).status).toBe(200);
    expect((await call('POST', '/sms/send', { key, body, headers: ahead })).status).toBe(401);
  });

  test('and is forgotten when it has expired, so that memory does not grow', async () => {
    await using sandbox = openSigned();
    const call = openApi(sandbox);
    const sendAt = async (seconds: number): Promise<void> => {
      const headers = sign('POST', '/api/v1/sms/send', now + seconds, body);
      expect((await call('POST', '/sms/send', { key, body, headers })).status).toBe(200);
    };
    for (let second = 0; second < 50; second += 1) await sendAt(second);
    expect(sandbox.snapshot().usedSignatures).toHaveLength(50);
    await sandbox.clock.advance('30m');
    await sendAt(1800);
    expect(sandbox.snapshot().usedSignatures).toHaveLength(1);
  });
});

test('a key without a secret needs no signature', async () => {
  await using sandbox = createSandbox();
  expect((await openApi(sandbox)('GET', '/user/balance')).status).toBe(200);
});

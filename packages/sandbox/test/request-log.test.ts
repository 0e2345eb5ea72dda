import { describe, expect, test } from 'vitest';
import { createSandbox } from '../src/node.ts';
import { readPath, sendMessage } from './support/send-message.ts';

const key = 'sk_prod_log_test_key';

describe('a logged request', () => {
  test('has its response, which stays readable', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T10:30:00Z' });
    const response = await sendMessage(sandbox);
    const body = await response.text();
    expect(sandbox.requests()[0]?.response).toEqual({
      headers: { 'content-type': 'application/json', date: 'Fri, 13 Feb 2026 10:30:00 GMT' },
      body,
    });
  });

  test('has no response if the connection was cut, and the part that was sent if it was cut later', async () => {
    await using sandbox = createSandbox({ clock: 'manual' });
    sandbox.faults.add({ kind: 'drop-after', nth: 1 });
    await sendMessage(sandbox).catch(() => undefined);
    sandbox.faults.add({ kind: 'status', status: 503, code: 'SERVICE_UNAVAILABLE', nth: 1 });
    await sendMessage(sandbox);
    const [cut, failed] = sandbox.requests();
    expect([cut?.status, cut?.response]).toEqual([null, null]);
    expect([failed?.errorCode, failed?.response?.body]).toEqual([
      'SERVICE_UNAVAILABLE',
      expect.stringContaining('SERVICE_UNAVAILABLE'),
    ]);
  });

  test('keeps the start of a long response, and reads no more of a stream', async () => {
    await using sandbox = createSandbox({ clock: 'manual', now: '2026-02-13T10:30:00Z' });
    const to = Array.from(
      { length: 100 },
      (_, index) => `+4474001${String(index).padStart(5, '0')}`,
    );
    for (let batch = 0; batch < 20; batch += 1) {
      await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
        method: 'POST',
        headers: { 'X-API-Key': 'sk_prod_local' },
        body: JSON.stringify({ to, message: 'Hello', sender_id: 'MyApp' }),
      });
    }
    const response = await readPath(sandbox, '/sms/messages/unified/export?from=2026-02-13');
    const text = await response.text();
    expect(text.split('\r\n').length).toBeGreaterThan(2000);
    expect(sandbox.requests().at(-1)?.response?.body).toBe(text.slice(0, 16_384));
    // This body is never read: the log must not wait for its end.
    await readPath(sandbox, '/sms/messages/unified/export?from=2026-02-13');
    expect(sandbox.requests()).toHaveLength(22);
  });
});

test('no credential reaches the log, whatever its place', async () => {
  await using sandbox = createSandbox({
    apiKeys: [{ key, secret: 'the secret of the key' }, 'sk_prod_local'],
    tokens: ['token_of_the_log_test'],
    signingSecret: 'the signing secret',
  });
  const call = (path: string, init: RequestInit = {}) =>
    sandbox.fetch(sandbox.baseUrl + path, { method: 'POST', ...init });
  await call('/sms/send', {
    headers: {
      'X-API-Key': key,
      'X-Signature': 'signature-value',
      Authorization: 'Basic dXNlcjpwYXNz',
      'Proxy-Authorization': 'Basic cHJveHk=',
      'X-Api-Token': 'tracker-value',
      'X-Amz-Security-Token': 'amz-value',
      'X-Client-Secret': 'client-value',
      Referer: `https://me.example/?key=${key}`,
    },
    body: `{"message":"my key is ${key}"`,
  });
  await call(`/user/webhooks?api_key=query-value&access_token=query-token&b=${key}`, {
    method: 'PUT',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: '{ "signing_secret" : "a \\"new\\" one", "password":"hunter2", "token": "cut-off',
  });
  await call(`/user/${key}/token_of_the_log_test`);
  const logged = JSON.stringify(sandbox.requests());
  const secrets = [
    key,
    'the secret of the key',
    'token_of_the_log_test',
    'the signing secret',
    'signature-value',
    'dXNlcjpwYXNz',
    'cHJveHk',
    'tracker-value',
    'amz-value',
    'client-value',
    'query-value',
    'query-token',
    'new',
    'hunter2',
    'cut-off',
  ];
  expect(secrets.filter((secret) => logged.includes(secret))).toEqual([]);
  expect(sandbox.requests()[0]?.body).toBe('{"message":"my key is (hidden)"');
  expect(sandbox.requests()[1]?.body).toBe(
    '{ "signing_secret" : "(hidden)", "password":"(hidden)", "token": "(hidden)"',
  );
});

describe('a body that a pattern could read many times is logged in time', () => {
  test.each([
    ['quotes in a text', JSON.stringify({ message: '"'.repeat(450_000) })],
    ['backslashes', JSON.stringify({ message: '\\'.repeat(450_000) })],
    ['escaped quotes without JSON', '\\"'.repeat(450_000)],
    ['quotes alone', '"'.repeat(900_000)],
    ['values that do not end', '"a":"\\'.repeat(150_000)],
    ['spaces after a name', `{"a"${' '.repeat(900_000)}`],
    ['names without values', '"a":'.repeat(200_000)],
  ])('%s', async (_, body) => {
    await using sandbox = createSandbox({ clock: 'manual' });
    const response = await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body,
    });
    expect(response.status).toBe(400);
    expect(sandbox.requests()[0]?.body).toBe(body.slice(0, 65_536));
  });
});

test.each([
  ['"a\\"b":"c","token":"secret', '"a\\"b":"c","token":"(hidden)"'],
  ['" {"token":"secret"}', '" {"token":"(hidden)"}'],
  ['{"token":"secret\\', '{"token":"(hidden)"'],
  ['{"token":"secret\\\n more","a":"b"}', '{"token":"(hidden)","a":"b"}'],
])('a credential is hidden in JSON that is damaged: %s', async (body, logged) => {
  await using sandbox = createSandbox({ clock: 'manual' });
  await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body,
  });
  expect(sandbox.requests()[0]?.body).toBe(logged);
});

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createClient, type TelecomClient, type TelecomError } from '../src/index.ts';
import { fastOptions } from './support/fast-clock.ts';
import { drop, json, type Script, startServer, text } from './support/scripted-server.ts';

const html = { 'content-type': 'text/html' };
const isJson = { 'content-type': 'application/json' };
const refusal = (code: string) => ({ status: false, error_code: code, description: 'No.' });

/** Begins an answer and cuts the connection inside of it. */
const dropInside: Script = (_request, response, incoming) => {
  response.writeHead(200, { ...isJson, 'content-length': 500 });
  response.write('{"status":true,"results":[', () => incoming.socket.destroy());
};

const never: Script = () => undefined;

/** How each row of the README's table is brought about, and the error that it ends in. */
const outcomes: Readonly<Record<string, readonly [Script | null, string, string]>> = {
  'connection refused, host not found': [null, 'ConnectionError', 'CONNECTION_REFUSED'],
  '429 with JSON': [
    json(429, refusal('RATE_LIMIT_EXCEEDED')),
    'RateLimitError',
    'RATE_LIMIT_EXCEEDED',
  ],
  '429 with HTML, from the edge': [
    text(429, '<html>Too many requests</html>', html),
    'RateLimitError',
    'RATE_LIMITED',
  ],
  '429 without a body': [text(429, ''), 'RateLimitError', 'RATE_LIMITED'],
  '500 `DB_ERROR`': [json(500, refusal('DB_ERROR')), 'ServerError', 'DB_ERROR'],
  '503 `SANDBOX_UNAVAILABLE`': [
    json(503, refusal('SANDBOX_UNAVAILABLE')),
    'ServerError',
    'SANDBOX_UNAVAILABLE',
  ],
  '500 `INTERNAL_ERROR`': [json(500, refusal('INTERNAL_ERROR')), 'ServerError', 'INTERNAL_ERROR'],
  '500 without JSON': [text(500, 'oops'), 'ServerError', 'HTTP_ERROR'],
  '502, 503, 504 from a proxy': [
    text(503, '<html>Service unavailable</html>', html),
    'ServerError',
    'HTTP_ERROR',
  ],
  '408': [text(408, ''), 'UnreadableResponseError', 'UNREADABLE_RESPONSE'],
  'connection lost before the answer': [drop, 'ConnectionError', 'CONNECTION_LOST'],
  'connection lost inside of the answer': [dropInside, 'ConnectionError', 'TRANSFER_CUT'],
  'no answer within `timeoutMs`': [never, 'TimeoutError', 'ATTEMPT_TIMEOUT'],
  '200 with JSON that is cut': [
    text(200, '{"status":true,"results":[{"dnis":"+4479', isJson),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  '200 with HTML': [
    text(200, '<html>Log in</html>', html),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  '200 without a body': [text(200, ''), 'UnreadableResponseError', 'UNREADABLE_RESPONSE'],
  '200 that says yes and nothing else': [
    json(200, { status: true }),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  'a redirect': [
    text(302, '', { location: 'https://example.com/' }),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  '200 "setup process"': [
    json(200, { status: false, error: 'Account is in setup process' }),
    'PermissionError',
    'ACCOUNT_IN_SETUP',
  ],
  '200 that says no, for another reason': [
    json(200, { status: false, error: 'Not today' }),
    'ServerError',
    'HTTP_ERROR',
  ],
  '400': [json(400, refusal('INVALID_BODY')), 'ValidationError', 'INVALID_BODY'],
  '401': [json(401, refusal('API_KEY_EXPIRED')), 'AuthenticationError', 'API_KEY_EXPIRED'],
  '402': [
    json(402, refusal('INSUFFICIENT_BALANCE')),
    'InsufficientBalanceError',
    'INSUFFICIENT_BALANCE',
  ],
  '403': [json(403, refusal('NO_SMS_ACCESS')), 'PermissionError', 'NO_SMS_ACCESS'],
  '404': [json(404, refusal('NOT_FOUND')), 'NotFoundError', 'NOT_FOUND'],
  '409': [text(409, ''), 'UnreadableResponseError', 'UNREADABLE_RESPONSE'],
};

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const table = readme
  .slice(readme.indexOf('| Outcome of an attempt'))
  .trimEnd()
  .split('\n\n')[0]
  ?.split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, outcome = '', read = '', send = '', sent = '']) => ({
    outcome,
    read,
    send,
    sent: sent.replaceAll('`', ''),
  }));
const rows = table ?? [];

const calls = {
  read: (telecom: TelecomClient) => telecom.sms.status('api_1_1_a'),
  send: (telecom: TelecomClient) =>
    telecom.sms.send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' }),
  write: (telecom: TelecomClient) => telecom.webhooks.update({ isUniqueClicksOnly: true }),
};

/** A port where nobody listens. */
async function findClosedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('the table and the test know the same outcomes', () => {
  const told = rows.map(({ outcome }) => outcome);
  expect(told.sort()).toEqual(Object.keys(outcomes).sort());
});

describe.each(rows)('$outcome', ({ outcome, read, send, sent }) => {
  const [script, name, code] = outcomes[outcome] ?? [never, '', ''];

  test.each([
    { kind: 'read' as const, says: read, expectedSent: 'no' },
    { kind: 'send' as const, says: send, expectedSent: sent },
    { kind: 'write' as const, says: send, expectedSent: sent },
  ])('a $kind is $says', async ({ kind, says, expectedSent }) => {
    await using server = await startServer(script ?? never);
    const telecom = createClient({
      apiKey: 'sk_test_local',
      baseUrl: script ? server.baseUrl : `http://127.0.0.1:${await findClosedPort()}/api/v1`,
      maxRetries: 2,
      ...fastOptions(),
      ...(script === never && { timeoutMs: 50_000 }),
    });
    const attempts = says === 'repeated' ? 3 : 1;

    const error = await calls[kind](telecom).catch((reason: unknown) => reason as TelecomError);

    expect(error).toMatchObject({
      name,
      code,
      attempts,
      retryable: says === 'repeated',
      sent: expectedSent,
    });
    if (script) expect(server.requests).toHaveLength(attempts);
  });
});

test('a name that is not found proves that nothing was sent', async () => {
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: 'http://sms.invalid/api/v1',
    maxRetries: 0,
  });
  await expect(calls.send(telecom)).rejects.toMatchObject({
    code: 'CONNECTION_REFUSED',
    sent: 'no',
    retryable: true,
  });
});

test('what was repeated and then succeeds is a success', async () => {
  await using server = await startServer(
    text(429, ''),
    json(500, refusal('DB_ERROR')),
    json(200, { status: true, results: [], summary: {} }),
  );
  const telecom = createClient({
    apiKey: 'sk_test_local',
    baseUrl: server.baseUrl,
    ...fastOptions(),
  });
  const { response } = await telecom.sms
    .send({ to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' })
    .withResponse();
  expect(response).toMatchObject({ status: 200, attempts: 3 });
  expect(new Set(server.requests.map(({ body }) => body)).size).toBe(1);
});

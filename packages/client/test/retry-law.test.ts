import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  judge,
  limitingStatus,
  refusingStatuses,
  statusOfUnqueuedCode,
  temporaryStatuses,
} from '../src/call/failures/retry-law.ts';
import {
  createClient,
  type Middleware,
  type TelecomClient,
  type TelecomError,
} from '../src/index.ts';
import { findFreePort } from '../../../scripts/find-free-port.mjs';
import { fastOptions } from './support/fast-clock.ts';
import { accept, drop, json, type Script, startServer, text } from './support/scripted-server.ts';

const html = { 'content-type': 'text/html' };
const isJson = { 'content-type': 'application/json' };
const refusal = (code: string) => ({ status: false, error_code: code, description: 'No.' });

/** Begins a response, then closes the connection. */
const dropInside: Script = (_request, response, incoming) => {
  response.writeHead(200, { ...isJson, 'content-length': 500 });
  response.write('{"status":true,"results":[', () => incoming.socket.destroy());
};

const never: Script = () => undefined;

/** How to cause each outcome in the guide's table, and the error that it leads to. */
const outcomes: Readonly<Record<string, readonly [Script | null, string, string]>> = {
  'no connection: refused, host not found, unreachable, connect timeout, TLS handshake': [
    null,
    'ConnectionError',
    'CONNECTION_REFUSED',
  ],
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
  'connection lost before the response': [drop, 'ConnectionError', 'CONNECTION_LOST'],
  'connection lost within the response': [dropInside, 'ConnectionError', 'TRANSFER_CUT'],
  'no response within `timeoutMs`': [never, 'TimeoutError', 'ATTEMPT_TIMEOUT'],
  '200 with truncated JSON': [
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
  '200 with `status: true` and no data': [
    json(200, { status: true }),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  'a redirect': [
    text(302, '', { location: 'https://example.com/' }),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  '200 with `error: "Account is in setup process"`': [
    json(200, { status: false, error: 'Account is in setup process' }),
    'PermissionError',
    'ACCOUNT_IN_SETUP',
  ],
  '200 with `status: false`, for another reason': [
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
  ...Object.fromEntries(
    [405, 413, 414, 415, 422, 431].map((status) => [
      status,
      [text(status, ''), 'UnreadableResponseError', 'UNREADABLE_RESPONSE'],
    ]),
  ),
  '421': [text(421, ''), 'UnreadableResponseError', 'UNREADABLE_RESPONSE'],
  'any other status below 500, such as 409': [
    text(409, ''),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
  'your middleware fails after the response': [
    json(200, { status: true }),
    'ConnectionError',
    'MIDDLEWARE_FAILED',
  ],
  '200 with the data of another request': [
    json(200, {
      status: true,
      results: [{ dnis: '+447911999999', message_id: 'api_2', segments: 1, status: 'accepted' }],
      message: { message_id: 'api_2' },
      result: { type: 'click' },
    }),
    'UnreadableResponseError',
    'UNREADABLE_RESPONSE',
  ],
};

const guide = readFileSync(
  new URL('../../../docs/site/pages/guides/errors-and-retries.md', import.meta.url),
  'utf8',
);
const table = guide
  .slice(guide.indexOf('| Outcome of an attempt'))
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
  write: (telecom: TelecomClient) => telecom.webhooks.test({ type: 'delivery' }),
};

const failing: Middleware = async (_context, next) => {
  await next();
  throw new Error('a bug');
};

test('the table in the guide has the outcomes of this test', () => {
  const documented = rows.map(({ outcome }) => outcome);
  expect(documented.sort()).toEqual(Object.keys(outcomes).sort());
});

describe('the table and the data of the law are the same', () => {
  const verdictOf = ({ read, send, sent }: (typeof rows)[number]) => [read, send, sent].join();
  const withVerdict = (verdict: string, pattern: RegExp) =>
    rows.flatMap((row) => {
      const found = pattern.exec(row.outcome);
      return found && verdictOf(row) === verdict ? [found.slice(1)] : [];
    });

  test('statuses that refuse', () => {
    const documented = withVerdict('never,never,no', /^(\d{3})$/).map(([status]) => Number(status));
    expect(documented.sort()).toEqual([...refusingStatuses].sort());
  });

  test('statuses below 500 that can differ at the next attempt', () => {
    const documented = withVerdict('retried,never,maybe', /^(4\d{2})$/);
    expect(documented.map(([status]) => Number(status)).sort()).toEqual(
      [...temporaryStatuses].sort(),
    );
  });

  test('codes of failures before anything is queued', () => {
    const documented = withVerdict('retried,retried,no', /^(\d{3}) `(\w+)`$/);
    expect(documented.map(([status, code]) => [code, Number(status)]).sort()).toEqual(
      [...statusOfUnqueuedCode].sort(),
    );
  });

  test('every status from 300 to 599 has the verdict of its row, or of the row for the rest', () => {
    const find = (outcome: string) => rows.find((row) => row.outcome === outcome);
    for (let status = 300; status < 600; status += 1) {
      const row =
        find(String(status)) ??
        (status === limitingStatus ? find('429 without a body') : undefined) ??
        (status < 400 ? find('a redirect') : undefined) ??
        (status < 500 ? find('any other status below 500, such as 409') : undefined) ??
        find('500 without JSON');
      const outcome = { type: 'failure', status, code: null } as const;
      const say = (isRetryable: boolean) => (isRetryable ? 'retried' : 'never');
      const [read, send] = [judge('read', outcome), judge('send', outcome)];
      expect([status, say(read.retryable), say(send.retryable), send.sent]).toEqual([
        status,
        row?.read,
        row?.send,
        row?.sent,
      ]);
    }
  });
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
      baseUrl: script ? server.baseUrl : `http://127.0.0.1:${await findFreePort()}/api/v1`,
      maxRetries: 2,
      ...fastOptions(),
      ...(script === never && { timeoutMs: 50_000 }),
      ...(code === 'MIDDLEWARE_FAILED' && { middleware: [failing] }),
    });
    const attempts = says === 'retried' ? 3 : 1;

    const error = await calls[kind](telecom).catch((reason: unknown) => reason as TelecomError);

    expect(error).toMatchObject({
      name,
      code,
      attempts,
      retryable: says === 'retried',
      sent: expectedSent,
    });
    // Node's `fetch` itself makes a GET again after a 421.
    const times = outcome === '421' && kind === 'read' ? 2 : 1;
    if (script) expect(server.requests).toHaveLength(attempts * times);
  });
});

test('an unknown host name proves that nothing was sent', async () => {
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

test('a send that succeeds after retries resolves', async () => {
  await using server = await startServer(text(429, ''), json(500, refusal('DB_ERROR')), accept);
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

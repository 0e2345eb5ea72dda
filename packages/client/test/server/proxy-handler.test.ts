import type { IncomingMessage, RequestListener } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createClient } from '../../src/index.ts';
import {
  type AuditEntry,
  createProxyHandler,
  limitSend,
  type ProxyHandlerOptions,
} from '../../src/server/index.ts';
import { answerJson, readBody, serve, type Served } from './upstream.ts';

const servers: Served[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server[Symbol.asyncDispose]();
});

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const sent = {
  status: true,
  results: [{ dnis: '+447911123456', message_id: 'api_1', segments: 1, status: 'accepted' }],
  summary: { total_recipients: 1, total_segments: 1, total_cost: 0.04, encoding: 'GSM-7' },
};

/** Makes a proxy handler, and a real server in place of the provider that records its requests. */
const setUp = async (
  options: Partial<ProxyHandlerOptions> = {},
  answer: RequestListener = (_, response) => answerJson(response, sent),
) => {
  const seen: Seen[] = [];
  const provider = await serve((request, response) => {
    void readBody(request).then((body) => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      answer(request, response);
    });
  });
  servers.push(provider);
  const handle = createProxyHandler({
    client: createClient({ apiKey: 'sk_prod_hidden', baseUrl: provider.origin, maxRetries: 0 }),
    allow: ['sms.send', 'sms.messages.list', 'sms.messages.export', 'account.balance'],
    authorize: () => true,
    ...options,
  });
  return { handle, seen };
};

const message = { to: ['+447911123456'], text: 'Your code is 1234', senderId: 'MyApp' };

const ask = (operation: string, input?: unknown, init: RequestInit = {}) =>
  new Request(`https://app.test/api/telecom/${operation}`, {
    method: 'POST',
    body: JSON.stringify({ input }),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });

const read = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as { data?: unknown; error?: Record<string, unknown> },
});

describe('an allowed request', () => {
  test('is made with the names of the wire, and returns our names', async () => {
    const { handle, seen } = await setUp();
    const response = await handle(ask('sms.send', message));
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await read(response)).toMatchObject({
      status: 200,
      body: {
        data: { results: [{ recipient: '+447911123456', messageId: 'api_1', status: 'accepted' }] },
      },
    });
    expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      [
        'POST',
        '/sms/send',
        '{"to":["+447911123456"],"message":"Your code is 1234","sender_id":"MyApp"}',
      ],
    ]);
  });

  test('is made without the headers of the visitor', async () => {
    const { handle, seen } = await setUp();
    await handle(
      ask('sms.send', message, {
        headers: {
          cookie: 'session=secret',
          authorization: 'Bearer visitor',
          'x-api-key': 'sk_prod_stolen',
          'x-workspace-id': '7',
          'x-forwarded-for': '10.0.0.1',
          'user-agent': 'VisitorBrowser/1.0',
        },
      }),
    );
    const headers = seen[0]?.headers ?? {};
    expect(headers['x-api-key']).toBe('sk_prod_hidden');
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/cookie|authorization|workspace|forwarded/)]),
    );
    expect(headers['user-agent']).not.toContain('VisitorBrowser');
  });

  test('for a download streams the file, by POST and by a link', async () => {
    const { handle, seen } = await setUp({}, (_, response) => {
      response.writeHead(200, {
        'content-type': 'text/csv',
        'content-disposition': 'attachment; filename="history.csv"',
      });
      response.end('id,recipient\r\n1,+447911123456\r\n');
    });
    const input = { status: 'delivered' };
    const link = `https://app.test/api/telecom/sms.messages.export?input=${encodeURIComponent(JSON.stringify(input))}`;
    for (const request of [ask('sms.messages.export', input), new Request(link)]) {
      const response = await handle(request);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toContain('history.csv');
      expect(await response.text()).toBe('id,recipient\r\n1,+447911123456\r\n');
    }
    expect(seen.map(({ url }) => url)).toEqual([
      '/sms/messages/unified/export?status=delivered',
      '/sms/messages/unified/export?status=delivered',
    ]);
  });

  test('for a list returns a page', async () => {
    const page = { messages: [], total: 0, page: 1, limit: 25, total_pages: 0 };
    const { handle } = await setUp({}, (_, response) => answerJson(response, page));
    expect(await read(await handle(ask('sms.messages.list', { page: 1 })))).toEqual({
      status: 200,
      body: { data: { items: [], total: 0, page: 1, totalPages: 1 } },
    });
  });
});

describe('rejected before any request to the provider', () => {
  const refused = async (
    request: Request,
    options?: Partial<ProxyHandlerOptions>,
  ): Promise<unknown> => {
    const { handle, seen } = await setUp(options);
    const { status, body } = await read(await handle(request));
    expect(seen).toEqual([]);
    expect(body.error?.sent).toBe('no');
    return [status, body.error?.name, body.error?.code];
  };

  test.each([
    'account.payments',
    'webhooks.update',
    'request',
    'sms',
    'toString',
    '__proto__',
    '',
    '%zz',
    'sms.send%2f',
  ])('the operation %j, which is not in allow', async (operation) => {
    expect(await refused(ask(operation))).toEqual([
      403,
      'PermissionError',
      'OPERATION_NOT_ALLOWED',
    ]);
  });

  test.each([
    ['false', () => false],
    ['undefined', () => undefined as unknown as boolean],
    ['a truthy string', () => 'yes' as unknown as boolean],
    ['an object', () => ({}) as unknown as boolean],
  ])('a request for which authorize returns %s', async (_, authorize) => {
    expect(await refused(ask('sms.send', message), { authorize })).toEqual([
      403,
      'PermissionError',
      'NOT_AUTHORIZED',
    ]);
  });

  test('a request for which authorize returns a Response, with that response', async () => {
    const calls: unknown[] = [];
    const { handle, seen } = await setUp({
      authorize: (request, operation, input) => {
        calls.push([new URL(request.url).hostname, operation, input]);
        return new Response('sign in', { status: 401, headers: { 'x-mine': 'yes' } });
      },
    });
    const response = await handle(ask('sms.send', message));
    expect([response.status, response.headers.get('x-mine')]).toEqual([401, 'yes']);
    expect(calls).toEqual([['app.test', 'sms.send', message]]);
    expect(seen).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://evil.test' }],
    [
      'another site, by sec-fetch-site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://app.test' },
    ],
    ['a subdomain', { 'sec-fetch-site': 'same-site', origin: 'https://other.app.test' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another port', { origin: 'https://app.test:8443' }],
  ])('a request from a page of %s', async (_, headers) => {
    expect(await refused(ask('sms.send', message, { headers }))).toEqual([
      403,
      'PermissionError',
      'CROSS_ORIGIN',
    ]);
  });

  test.each([
    ['our own page', { origin: 'https://app.test' }],
    [
      'our own page, behind a proxy that terminates TLS',
      { origin: 'https://app.test', host: 'app.test' },
    ],
    ['our own page, by sec-fetch-site', { 'sec-fetch-site': 'same-origin' }],
    ['a listed origin', { origin: 'https://admin.test', 'sec-fetch-site': 'cross-site' }],
    ['a program', {}],
  ])('but not a request from %s', async (_, headers) => {
    const { handle, seen } = await setUp({ origins: ['https://admin.test'] });
    expect((await handle(ask('sms.send', message, { headers }))).status).toBe(200);
    expect(seen).toHaveLength(1);
  });

  test('methods other than POST, and a link that would send', async () => {
    const url = 'https://app.test/api/telecom/sms.send?input={}';
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
      const { handle, seen } = await setUp();
      expect((await handle(new Request(url, { method }))).status).toBe(405);
      expect(seen).toEqual([]);
    }
  });

  test.each([
    ['a form', { body: 'input=1', headers: { 'content-type': 'text/plain' } }, 415],
    ['not JSON', { body: '{"input":' }, 400],
    ['not an object', { body: '"sms"' }, 400],
    ['null', { body: 'null' }, 400],
    ['too large', { body: JSON.stringify({ input: 'x'.repeat(70_000) }) }, 413],
  ])('a body that is %s', async (_, init, status) => {
    expect(await refused(ask('sms.send', undefined, init))).toEqual([
      status,
      'ValidationError',
      status === 413 ? 'BODY_TOO_LARGE' : 'INVALID_BODY',
    ]);
  });

  test('an endless body, without reading all of it', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const init = { body, duplex: 'half' } as RequestInit;
    expect(await refused(ask('sms.send', undefined, init))).toEqual([
      413,
      'ValidationError',
      'BODY_TOO_LARGE',
    ]);
    expect(pulled).toBeLessThan(12);
  });

  test('invalid input, with its issues', async () => {
    const { handle, seen } = await setUp();
    const input = { ...message, to: ['07911 123456'], baseUrl: 'https://evil.test' };
    const { status, body } = await read(await handle(ask('sms.send', input)));
    expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
    expect(body.error?.issues).toMatchObject([{ path: 'baseUrl' }, { path: 'to[0]' }]);
    expect(seen).toEqual([]);
  });
});

describe('limits of a send', () => {
  const limits = {
    'sms.send': limitSend({
      recipients: 2,
      senders: ['MyApp'],
      countries: ['+44'],
      segments: 1,
    }),
  };

  test('a send within the limits is made', async () => {
    const { handle, seen } = await setUp({ limits });
    expect((await handle(ask('sms.send', message))).status).toBe(200);
    expect(seen).toHaveLength(1);
  });

  test('a send beyond the limits is rejected with an issue for each field', async () => {
    const { handle, seen } = await setUp({ limits });
    const input = {
      to: ['+447911123456', '+14155551234', '+447911123457'],
      text: 'x'.repeat(161),
      senderId: 'YourBank',
    };
    const { status, body } = await read(await handle(ask('sms.send', input)));
    expect([status, body.error?.name, body.error?.code]).toEqual([
      400,
      'ValidationError',
      'LIMIT_EXCEEDED',
    ]);
    const issues = body.error?.issues as readonly { path: string }[];
    expect(issues.map(({ path }) => path)).toEqual(['to', 'to[1]', 'senderId', 'text']);
    expect(JSON.stringify(body)).not.toMatch(/14155551234|xxxx/);
    expect(seen).toEqual([]);
  });

  test('countries may be a function; a malformed input is left to the client', async () => {
    const { handle, seen } = await setUp({
      limits: { 'sms.send': limitSend({ countries: (number) => number.endsWith('56') }) },
    });
    expect((await handle(ask('sms.send', message))).status).toBe(200);
    for (const input of [null, 'x', [], { to: '+447911123456' }, { ...message, to: [['+1']] }]) {
      expect((await handle(ask('sms.send', input))).status).toBe(400);
    }
    expect(seen).toHaveLength(1);
  });
});

describe('narrow', () => {
  const page = { messages: [], total: 0, page: 1, limit: 25, total_pages: 0 };
  const setUpList = (narrow: ProxyHandlerOptions['narrow']) =>
    setUp({ narrow }, (_, response) => answerJson(response, page));

  test('overrides the fields of the visitor', async () => {
    const { handle, seen } = await setUpList({ 'sms.messages.list': { sender: 'MyApp' } });
    await handle(ask('sms.messages.list', { sender: 'Other', limit: 10 }));
    await handle(ask('sms.messages.list'));
    expect(seen.map(({ url }) => url)).toEqual([
      '/sms/messages?sender=MyApp&limit=10',
      '/sms/messages?sender=MyApp',
    ]);
  });

  test('may depend on the request', async () => {
    const { handle, seen } = await setUpList({
      'sms.messages.list': (request) => ({ sender: request.headers.get('x-tenant') ?? '' }),
    });
    await handle(ask('sms.messages.list', {}, { headers: { 'x-tenant': 'Acme' } }));
    expect(seen.map(({ url }) => url)).toEqual(['/sms/messages?sender=Acme']);
  });

  test('cannot be circumvented by an input that is not an object', async () => {
    const { handle, seen } = await setUpList({ 'sms.messages.list': { sender: 'MyApp' } });
    for (const input of ['abc', ['abc'], { __proto__: { sender: 'x' } }]) {
      await handle(ask('sms.messages.list', input));
    }
    expect(seen.map(({ url }) => url)).toEqual(['/sms/messages?sender=MyApp']);
  });
});

describe('failures of the provider', () => {
  const failWith = (status: number, body: unknown, headers: Record<string, string> = {}) =>
    setUp({ onError: () => undefined }, (_, response) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    });

  test.each([
    [401, { error_code: 'API_KEY_EXPIRED', description: 'Key sk_prod_hidden expired' }],
    [
      402,
      { error_code: 'INSUFFICIENT_BALANCE', description: 'Insufficient balance', balance: 0.42 },
    ],
    [403, { error_code: 'IP_NOT_ALLOWED', description: '10.0.0.1' }],
  ])('a %d is a failure of the account: a 502 without details', async (upstream, answer) => {
    const { handle } = await failWith(upstream, { status: false, ...answer });
    const { status, body } = await read(await handle(ask('sms.send', message)));
    expect(status).toBe(502);
    expect(body.error).toMatchObject({
      name: 'ServerError',
      code: 'SERVICE_UNAVAILABLE',
      status: 502,
      sent: 'no',
      retryable: false,
      operation: 'sms.send',
    });
    expect(JSON.stringify(body)).not.toMatch(/0\.42|KEY|BALANCE|10\.0\.0\.1|sk_/i);
  });

  test.each([
    [400, 'INVALID_TO', 400, 'ValidationError', 'no'],
    [404, 'NOT_FOUND', 404, 'NotFoundError', 'no'],
    [429, 'RATE_LIMIT_EXCEEDED', 429, 'RateLimitError', 'no'],
    [500, 'INTERNAL_ERROR', 502, 'ServerError', 'maybe'],
    [500, 'DB_ERROR', 502, 'ServerError', 'no'],
  ])('a %d %s is passed on', async (upstream, code, status, name, isSent) => {
    const answer = { status: false, error_code: code, description: 'why' };
    const { handle } = await failWith(upstream, answer, { 'retry-after': '7' });
    const response = await handle(ask('sms.send', message));
    if (upstream === 429) expect(response.headers.get('retry-after')).toBe('7');
    expect(await read(response)).toMatchObject({
      status,
      body: { error: { name, code, status: upstream, sent: isSent } },
    });
  });

  test('a lost connection is a 502 with sent maybe', async () => {
    const { handle } = await setUp({}, (request) => request.socket.destroy());
    expect(await read(await handle(ask('sms.send', message)))).toMatchObject({
      status: 502,
      body: { error: { name: 'ConnectionError', sent: 'maybe' } },
    });
  });

  test('an unexpected error is a 500 without details', async () => {
    const { handle } = await setUp({
      authorize: () => {
        throw new Error('password of the database');
      },
    });
    const { status, body } = await read(await handle(ask('sms.send', message)));
    expect([status, body.error?.code]).toEqual([500, 'PROXY_FAILED']);
    expect(JSON.stringify(body)).not.toContain('password');
  });
});

test('a failure of the account in reveal is passed on with its figures', async () => {
  const answer = {
    status: false,
    error_code: 'INSUFFICIENT_BALANCE',
    description: 'Insufficient balance',
    balance: 0.42,
    estimated_cost: 1.07,
    currency: 'EUR',
  };
  const { handle } = await setUp({ reveal: ['INSUFFICIENT_BALANCE'] }, (_, response) =>
    answerJson(response, answer, 402),
  );
  expect(await read(await handle(ask('sms.send', message)))).toMatchObject({
    status: 402,
    body: {
      error: { name: 'InsufficientBalanceError', balance: 0.42, estimatedCost: 1.07, sent: 'no' },
    },
  });
});

describe('the audit hook', () => {
  test('gets every request, without texts and numbers', async () => {
    const entries: AuditEntry[] = [];
    let isBroke = false;
    const { handle } = await setUp({ audit: (entry) => void entries.push(entry) }, (_, response) =>
      isBroke
        ? answerJson(response, { status: false, error_code: 'INSUFFICIENT_BALANCE' }, 402)
        : answerJson(response, sent),
    );
    await handle(ask('sms.send', message));
    await handle(ask('account.payments'));
    isBroke = true;
    await handle(ask('sms.send', message));
    expect(entries).toMatchObject([
      {
        operation: 'sms.send',
        status: 200,
        code: null,
        upstreamStatus: null,
        sent: null,
        summary: { recipients: 1, segments: 1, cost: 0.04 },
      },
      { operation: 'account.payments', status: 403, code: 'OPERATION_NOT_ALLOWED', sent: null },
      {
        operation: 'sms.send',
        status: 502,
        code: 'INSUFFICIENT_BALANCE',
        upstreamStatus: 402,
        sent: 'no',
        summary: null,
      },
    ]);
    expect(entries.every(({ durationMs }) => durationMs >= 0)).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/447911123456|1234|hidden/);
  });

  test('does not change the response if it fails', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue();
    const { handle } = await setUp({ audit: () => Promise.reject(new Error('disk is full')) });
    expect((await handle(ask('sms.send', message))).status).toBe(200);
    expect(logged.mock.calls).toEqual([[expect.any(String), new Error('disk is full')]]);
    logged.mockRestore();
  });
});

import { describe, expect, test } from 'vitest';
import { createClient, createMemoryStore } from '../../src/index.ts';
import { createProxyHandler } from '../../src/server/index.ts';
import { fastOptions } from '../support/fast-clock.ts';
import { message, post, read } from './open-proxy.ts';

/** Words that a provider may put into a failure, and no visitor may see. */
const secret = 'Acme Ltd, contract 4711, credit line 250 EUR';

const names = [{}, { id: '1' }, { key: '1' }];

interface Asked {
  readonly operation: string;
  readonly input?: object;
  readonly reveal?: readonly string[];
}

const send: Asked = { operation: 'sms.send', input: message };

/** Asks a handler whose provider responds with a failure, by each way to make a call. */
async function ask(
  respond: () => Response | Promise<Response>,
  { operation, input, reveal = [] }: Asked = send,
) {
  const answers = [];
  for (const name of names) {
    const client = createClient({
      apiKey: 'sk_prod_hidden',
      baseUrl: 'https://upstream.internal/secret-path',
      maxRetries: 0,
      ...fastOptions(),
      fetch: async () => respond(),
    });
    const handle = createProxyHandler({
      client,
      allow: ['sms.send', 'sms.status', 'account.balance', 'webhooks.update'],
      authorize: () => true,
      reveal,
      onError: () => undefined,
      store: createMemoryStore(),
    });
    if ('key' in name && operation !== 'sms.send') continue;
    const { status, body } = await read(await handle(post(operation, { input, ...name })));
    const { name: kind, code, description, sent, issues } = body.error ?? {};
    answers.push({ status, kind, code, description, sent, issues, text: JSON.stringify(body) });
  }
  return answers;
}

function failure(status: number, body: object): () => Response {
  return () => Response.json({ status: false, description: secret, ...body }, { status });
}

describe('the words of the provider stay on the server', () => {
  test.each<[status: number, body: object]>([
    [400, { error_code: 'INVALID_TO' }],
    [400, { error_code: 'INVALID_BODY' }],
    [400, { error_code: 'ACME_CONTRACT_ENDED' }],
    [400, {}],
    [401, { error_code: 'API_KEY_EXPIRED' }],
    [402, { error_code: 'INSUFFICIENT_BALANCE', balance: 250 }],
    [403, { error_code: 'NO_SMS_ACCESS' }],
    [404, { error_code: 'NOT_FOUND' }],
    [404, { error_code: 'NO_SUCH_ACCOUNT_ACME' }],
    [405, {}],
    [409, { error_code: 'ACME_LOCKED' }],
    [409, {}],
    [413, {}],
    [422, {}],
    [429, { error_code: 'RATE_LIMIT_EXCEEDED' }],
    [429, { error_code: 'ACME_QUOTA' }],
    [500, { error_code: 'INTERNAL_ERROR' }],
    [500, { error_code: 'DB_ERROR' }],
    [500, { error_code: 'ACME_SHARD_7_DOWN' }],
    [502, {}],
    [503, { error_code: 'SANDBOX_UNAVAILABLE' }],
    [200, { error_code: 'CONFIG_ERROR' }],
    [200, {}],
    [200, { error: 'Account is in setup process', description: undefined }],
    [302, {}],
  ])('%d %j', async (status, body) => {
    for (const answer of await ask(failure(status, body))) {
      expect(answer.text).not.toMatch(/Acme|4711|250|upstream|secret|setup|sk_|SHARD|hidden/i);
      expect(answer.code).toEqual(expect.any(String));
      expect(answer.description).toEqual(expect.any(String));
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });

  test('in the errors of connections and timeouts', async () => {
    const refused = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error(`connect ECONNREFUSED 10.1.2.3:443 ${secret}`), {
        code: 'ECONNREFUSED',
        syscall: 'connect',
      }),
    });
    for (const answer of await ask(() => Promise.reject(refused))) {
      expect(answer.text).not.toMatch(/Acme|10\.1|ECONN|upstream/i);
      expect([answer.status, answer.sent]).toEqual([502, 'no']);
    }
    const lost = new TypeError(`terminated ${secret}`);
    const input = { isUniqueClicksOnly: true };
    for (const answer of await ask(() => Promise.reject(lost), {
      operation: 'webhooks.update',
      input,
    })) {
      expect(answer.text).not.toMatch(/Acme|terminated|upstream/i);
      expect([answer.status, answer.sent]).toEqual([502, 'maybe']);
    }
  });

  test('in a response that cannot be read', async () => {
    const html = () => new Response(`<h1>${secret}</h1>`, { status: 200 });
    for (const answer of await ask(html, { operation: 'account.balance' })) {
      expect(answer.text).not.toMatch(/Acme/i);
      expect([answer.status, answer.kind]).toEqual([502, 'UnreadableResponseError']);
    }
  });
});

test('the issues of a value that the provider rejects name the field in our words', async () => {
  const [answer] = await ask(failure(400, { error_code: 'INVALID_SENDER' }));
  expect(answer).toMatchObject({
    status: 400,
    kind: 'ValidationError',
    code: 'INVALID_SENDER',
    issues: [{ path: 'senderId', code: 'INVALID_SENDER' }],
  });
});

test('whether something was sent is told, whatever is hidden', async () => {
  const unknown = await ask(failure(500, { error_code: 'ACME_SHARD_7_DOWN' }));
  expect(unknown[0]).toMatchObject({ code: 'SERVICE_UNAVAILABLE', sent: 'maybe' });
  const account = await ask(failure(403, { error_code: 'NO_SMS_ACCESS' }));
  expect(account.map(({ sent, code }) => [sent, code])).toEqual(
    names.map(() => ['no', 'SERVICE_UNAVAILABLE']),
  );
});

test('a revealed failure has its figures, and not the words of the provider', async () => {
  const answers = await ask(
    failure(402, { error_code: 'INSUFFICIENT_BALANCE', balance: 0.42, currency: 'EUR' }),
    { ...send, reveal: ['INSUFFICIENT_BALANCE'] },
  );
  for (const { status, text } of answers) {
    expect(status).toBe(402);
    expect(text).toMatch(/"balance":0\.42/);
    expect(text).not.toMatch(/Acme|4711/);
  }
});

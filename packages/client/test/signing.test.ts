import { createHmac } from 'node:crypto';
import { createSandbox } from '@23telecom/sandbox/node';
import { describe, expect, test } from 'vitest';
import { hmacHex, importHmacKey } from '../src/codec/hmac.ts';
import { createClient } from '../src/index.ts';
import { fastOptions } from './support/fast-clock.ts';
import { accept, json, type SeenRequest, startServer, text } from './support/scripted-server.ts';
import { vectors } from './signing-vectors.json';

const apiKey = 'sk_prod_signed';
const secret = 'correct horse battery staple';
const balance = json(200, { balance: 1, currency: 'EUR' });

/** Signs the received request with Node's crypto module, independently of the client. */
function expectedSignature({ method, url, headers, body }: SeenRequest): string {
  const [path] = url.split('?');
  return createHmac('sha256', secret)
    .update(`${method}|${path}|${headers['x-timestamp'] as string}|${body}`)
    .digest('hex');
}

test.each(vectors)('$name', async ({ method, path, timestamp, body, signature, ...vector }) => {
  const message = new TextEncoder().encode(`${method}|${path}|${timestamp}|${body}`);
  expect(await hmacHex(await importHmacKey(vector.secret), message)).toBe(signature);
});

describe('a signed request', () => {
  test('has a signature over the sent bytes, and over the path without its query', async () => {
    await using server = await startServer(accept, json(200, {}));
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, maxRetries: 0 });
    await telecom.sms.send({ to: ['+447911123456'], text: 'Grüße 😀 \ud83d', senderId: 'MyApp' });
    await telecom.request('GET', '/sms/stats', { query: { period: '7d', sender: 'My App' } });
    for (const request of server.requests) {
      expect(request.headers['x-signature']).toBe(expectedSignature(request));
      expect(request.headers['x-timestamp']).toMatch(/^\d{10}$/);
    }
    expect(server.requests[1]?.url).toBe('/api/v1/sms/stats?period=7d&sender=My+App');
  });

  test('has a new signature for each attempt', async () => {
    await using server = await startServer(text(500, ''), text(500, ''), balance);
    const telecom = createClient({
      apiKey,
      secret,
      baseUrl: server.baseUrl,
      ...fastOptions(1000),
    });
    await telecom.account.balance();
    const signatures = server.requests.map(({ headers }) => headers['x-signature']);
    expect(new Set(signatures).size).toBe(3);
    expect(server.requests.map(expectedSignature)).toEqual(signatures);
  });

  test('gets a later timestamp if it equals another of the same second', async () => {
    await using server = await startServer(balance);
    const clock = { now: () => 1_763_000_000_900, sleep: () => new Promise<void>(() => undefined) };
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, clock });
    await Promise.all([1, 2, 3].map(() => telecom.account.balance()));
    await telecom.request('GET', '/user/payments');
    const timestamps = server.requests.map(({ url, headers }) => [url, headers['x-timestamp']]);
    expect(timestamps.sort()).toEqual([
      ['/api/v1/user/balance', '1763000000'],
      ['/api/v1/user/balance', '1763000001'],
      ['/api/v1/user/balance', '1763000002'],
      ['/api/v1/user/payments', '1763000000'],
    ]);
  });

  test('waits rather than use a timestamp outside of the accepted window', async () => {
    await using server = await startServer(balance);
    let now = 1_763_000_000_000;
    const sleeps: number[] = [];
    const clock = {
      now: () => now,
      sleep: (ms: number) => {
        // The timeouts of attempts never fire.
        if (ms > 1000) return new Promise<void>(() => undefined);
        sleeps.push(ms);
        now += ms;
        return Promise.resolve();
      },
    };
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, clock });
    for (let count = 0; count < 245; count++) await telecom.account.balance();
    const ahead = server.requests.map(({ headers }) => Number(headers['x-timestamp']));
    expect(new Set(ahead).size).toBe(245);
    expect(sleeps).toEqual([1000, 1000, 1000, 1000]);
    expect(Math.max(...ahead) - now / 1000).toBe(240);
  });

  test('that differs from another only in its query counts as equal: the signature is the same', async () => {
    await using sandbox = createSandbox({ apiKeys: [{ key: apiKey, secret }] });
    const { url: baseUrl } = await sandbox.listen();
    const now = Date.now();
    const clock = { now: () => now, sleep: () => new Promise<void>(() => undefined) };
    const stamps: (string | null)[] = [];
    const telecom = createClient({
      apiKey,
      secret,
      baseUrl,
      clock,
      fetch: (url, init) => {
        const headers = new Headers(init?.headers);
        stamps.push(`${headers.get('x-timestamp')} ${headers.get('x-signature')}`);
        return fetch(url, init);
      },
    });
    const filters = [{ page: 1 }, { page: 2 }, { status: 'delivered' }, { period: '30d' }] as const;
    await Promise.all(filters.map((filter) => telecom.sms.messages.list(filter)));
    expect(new Set(stamps).size).toBe(filters.length);
    // Control: with the timestamp of the first, the sandbox takes the second for a replay.
    const again = await fetch(`${baseUrl}/sms/messages?page=2`, {
      headers: {
        'x-api-key': apiKey,
        'x-timestamp': stamps[0]?.split(' ')[0] ?? '',
        'x-signature': stamps[0]?.split(' ')[1] ?? '',
      },
    });
    expect(again.status).toBe(401);
  });

  test('of 240 equal ones goes out in one burst', async () => {
    await using server = await startServer(balance);
    const now = 1_763_000_000_000;
    const clock = { now: () => now, sleep: () => new Promise<void>(() => undefined) };
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, clock });
    await Promise.all(Array.from({ length: 240 }, () => telecom.account.balance()));
    const stamps = server.requests.map(({ headers }) => Number(headers['x-timestamp']));
    expect(new Set(stamps).size).toBe(240);
    expect(Math.max(...stamps)).toBeLessThan(now / 1000 + 300);
  });

  test('differs from others even if each request has its own client', async () => {
    await using sandbox = createSandbox({ apiKeys: [{ key: apiKey, secret }] });
    const { url: baseUrl } = await sandbox.listen();
    const asked = Array.from({ length: 20 }, () =>
      createClient({ apiKey, secret, baseUrl }).account.balance(),
    );
    expect(await Promise.all(asked)).toHaveLength(20);
  });

  test('is accepted by the sandbox, which rejects wrong and missing signatures', async () => {
    await using sandbox = createSandbox({ apiKeys: [{ key: apiKey, secret }] });
    const { url: baseUrl } = await sandbox.listen();
    const telecom = createClient({ apiKey, secret, baseUrl });
    const balances = await Promise.all(Array.from({ length: 5 }, () => telecom.account.balance()));
    expect(balances.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'EUR', 'EUR', 'EUR']);
    await expect(
      createClient({ apiKey, secret: 'wrong', baseUrl }).account.balance(),
    ).rejects.toMatchObject({ name: 'AuthenticationError', code: 'INVALID_SIGNATURE' });
    await expect(createClient({ apiKey, baseUrl }).account.balance()).rejects.toMatchObject({
      code: 'SIGNATURE_REQUIRED',
    });
  });
});

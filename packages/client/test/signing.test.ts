import { createHmac } from 'node:crypto';
import { createSandbox } from '@23telecom/sandbox';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { hmacHex, importSecret } from '../src/call/sign-request.ts';
import { fastOptions } from './support/fast-clock.ts';
import { json, type SeenRequest, startServer, text } from './support/scripted-server.ts';
import { vectors } from './signing-vectors.json';

const apiKey = 'sk_prod_signed';
const secret = 'correct horse battery staple';
const balance = json(200, { balance: 1, currency: 'EUR' });

/** Signs what came over the socket, with another implementation. */
function expectedSignature({ method, url, headers, body }: SeenRequest): string {
  const [path] = url.split('?');
  return createHmac('sha256', secret)
    .update(`${method}|${path}|${headers['x-timestamp'] as string}|${body}`)
    .digest('hex');
}

test.each(vectors)('$name', async ({ method, path, timestamp, body, signature, ...vector }) => {
  expect(
    await hmacHex(await importSecret(vector.secret), `${method}|${path}|${timestamp}|${body}`),
  ).toBe(signature);
});

describe('a signed request', () => {
  test('signs the very bytes that are sent, and the path without its query', async () => {
    await using server = await startServer(json(200, { status: true, results: [] }), json(200, {}));
    const telecom = createClient({ apiKey, secret, baseUrl: server.baseUrl, maxRetries: 0 });
    await telecom.sms.send({ to: ['+447911123456'], text: 'Grüße 😀 \ud83d', senderId: 'MyApp' });
    await telecom.request('GET', '/sms/stats', { query: { period: '7d', sender: 'My App' } });
    for (const request of server.requests) {
      expect(request.headers['x-signature']).toBe(expectedSignature(request));
      expect(request.headers['x-timestamp']).toMatch(/^\d{10}$/);
    }
    expect(server.requests[1]?.url).toBe('/api/v1/sms/stats?period=7d&sender=My+App');
  });

  test('is signed anew for each attempt', async () => {
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

  test('that is the same as another of this second gets a later timestamp', async () => {
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

  test('keeps inside of the window: it waits before it runs ahead', async () => {
    await using server = await startServer(balance);
    let now = 1_763_000_000_000;
    const sleeps: number[] = [];
    const clock = {
      now: () => now,
      sleep: (ms: number) => {
        // The timers of the attempts never end.
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

  test('is of its own also where each request has a client of its own', async () => {
    await using sandbox = createSandbox({ apiKeys: [{ key: apiKey, secret }] });
    const { url: baseUrl } = await sandbox.listen();
    const asked = Array.from({ length: 20 }, () =>
      createClient({ apiKey, secret, baseUrl }).account.balance(),
    );
    expect(await Promise.all(asked)).toHaveLength(20);
  });

  test('is what the sandbox accepts, and takes once', async () => {
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

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { fastClock } from './support/fast-clock.ts';
import { accept, drop, json, startServer, text } from './support/scripted-server.ts';

const apiKey = 'sk_prod_0123456789abcdef';
const message = { to: ['+447911123456'], text: 'Hello', senderId: 'MyApp' };
const sent = accept;

// Defects of other SDKs in the verification of webhooks are tested beside `createWebhooks`.
describe('this client does not have the defects of well-known SDKs', () => {
  test('retrying a POST without an idempotency key after a lost response', async () => {
    await using server = await startServer(drop, sent);
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 5 });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
    expect(server.requests).toHaveLength(1);
  });

  test('retrying a POST after a timeout', async () => {
    await using server = await startServer(() => undefined, sent);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      timeoutMs: 1000,
      maxRetries: 5,
    });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({ sent: 'maybe' });
    expect(server.requests).toHaveLength(1);
  });

  test('retrying half a second after a Retry-After of 120 seconds', async () => {
    await using server = await startServer(text(429, '', { 'retry-after': '120' }), sent);
    const clock = fastClock(10_000);
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      clock,
      timeoutMs: 200_000_000,
      totalTimeoutMs: 600_000_000,
    });
    await telecom.sms.send(message);
    expect(clock.sleeps).toContain(120_000);
  });

  test('ignoring an abort during backoff', async () => {
    await using server = await startServer(text(429, '', { 'retry-after': '60' }), sent);
    const controller = new AbortController();
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      logger: { ...console, warn: () => controller.abort('enough') },
    });
    await expect(telecom.sms.send(message, { signal: controller.signal })).rejects.toBe('enough');
    expect(server.requests).toHaveLength(1);
  });

  test('making three attempts with maxRetries 0', async () => {
    await using server = await startServer(text(503, ''));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl, maxRetries: 0 });
    await expect(telecom.account.balance()).rejects.toMatchObject({ attempts: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test('sharing one abort signal between attempts, so that the first timeout ends the call', async () => {
    await using server = await startServer(
      () => undefined,
      json(200, { balance: 1, currency: 'EUR' }),
    );
    const telecom = createClient({
      apiKey,
      baseUrl: server.baseUrl,
      timeoutMs: 100_000,
      totalTimeoutMs: 1_000_000,
      clock: fastClock(),
    });
    expect(await telecom.account.balance()).toMatchObject({ balance: 1 });
  });

  test('printing the key in an error', async () => {
    await using server = await startServer(json(401, { description: `unknown key ${apiKey}` }));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    const error: unknown = await telecom.account.balance().catch((reason: unknown) => reason);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(apiKey);
    expect(inspect(error)).toContain('[redacted]');
  });

  test('following a redirect to another host with the key', async () => {
    await using elsewhere = await startServer(json(200, {}));
    const location = `${elsewhere.origin}/steal`;
    await using server = await startServer(text(307, '', { location }));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    await expect(telecom.sms.send(message)).rejects.toMatchObject({ status: 307 });
    expect(elsewhere.requests).toHaveLength(0);
  });

  test('accepting an id that escapes from its path', async () => {
    await using server = await startServer(json(200, {}));
    const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
    await expect(telecom.sms.status('../../user/profile')).rejects.toMatchObject({
      name: 'ValidationError',
    });
    expect(server.requests).toHaveLength(0);
  });
});

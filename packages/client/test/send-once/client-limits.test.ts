import { expect, test } from 'vitest';
import { systemClock } from '../../src/call/waiting/clock.ts';
import { createClient, createMemoryStore } from '../../src/index.ts';
import { drop, startServer } from '../support/scripted-server.ts';

const input = { to: ['+447700900000'], text: 'Your code is 1234', senderId: 'MyApp' };

test('a call under way counts as ended only after the totalTimeoutMs of its client', async () => {
  await using server = await startServer(() => undefined);
  const { baseUrl } = server;
  const store = createMemoryStore();
  const apiKey = 'sk_test_local';
  const limits = { timeoutMs: 600_000, totalTimeoutMs: 600_000 };
  const stop = new AbortController();
  const first = createClient({ apiKey, baseUrl, ...limits }).sms.sendOnce('order 17', input, {
    store,
    signal: stop.signal,
  });
  await expect.poll(() => server.requests.length).toBe(1);

  const after = async (ms: number) => {
    const clock = { ...systemClock, now: () => Date.now() + ms };
    const client = createClient({ apiKey, baseUrl, clock, totalTimeoutMs: 50 });
    return client.sms.sendOnce('order 17', input, { store, waitMs: 0, settleMs: 0 });
  };
  await expect(after(300_000)).rejects.toMatchObject({ code: 'KEY_IN_PROGRESS', sent: 'maybe' });
  expect(server.requests).toHaveLength(1);
  // Later it has ended, and the history is asked.
  await expect(after(700_000)).rejects.toMatchObject({ code: 'SEND_UNCERTAIN', sent: 'maybe' });
  expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);

  stop.abort();
  await expect(first).rejects.toThrow();
});

test.each([0, 1])(
  'through a proxy handler, a client with maxRetries of %d asks once more that often',
  async (maxRetries) => {
    await using server = await startServer(drop);
    const client = createClient({ proxy: `${server.origin}/api/telecom`, maxRetries });
    await expect(client.sms.sendOnce('order 17', input)).rejects.toMatchObject({ sent: 'maybe' });
    expect(server.requests).toHaveLength(maxRetries + 1);
  },
);

test('through a proxy handler, a call ends after the totalTimeoutMs of its client', async () => {
  await using server = await startServer(() => undefined);
  const proxy = `${server.origin}/api/telecom`;
  const client = createClient({ proxy, timeoutMs: 120_000, totalTimeoutMs: 300 });
  const startedAt = performance.now();
  await expect(client.sms.sendOnce('order 17', input)).rejects.toMatchObject({ sent: 'maybe' });
  expect(performance.now() - startedAt).toBeLessThan(60_000);
});

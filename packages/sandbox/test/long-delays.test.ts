import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createSandbox, type Fault, type SandboxOptions } from '../src/node.ts';
import { readPath } from './support/send-message.ts';

/** Whether a promise is pending after some turns of the event loop: a timer that overflows fires in one. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pause = new Promise((resolve) => setTimeout(() => resolve('pending'), 100));
  return (await Promise.race([promise.catch(() => undefined), pause])) === 'pending';
}

describe('a delay of 1e12 ms waits, and ends when the sandbox is closed', () => {
  test.each<[string, SandboxOptions, Fault | undefined]>([
    ['the option latency', { latency: 1e12 }, undefined],
    ['a range', { latency: [1e12, 2e12] }, undefined],
    ['the longest number', { latency: Number.MAX_VALUE }, undefined],
    ['a fault after the call', {}, { kind: 'latency', ms: 1e12 }],
    ['a fault before the call', {}, { kind: 'latency', ms: 1e12, phase: 'before' }],
  ])('%s', async (_, options, fault) => {
    const sandbox = createSandbox({ clock: 'manual', ...options });
    if (fault !== undefined) sandbox.faults.add(fault);
    const call = readPath(sandbox, '/user/balance');
    expect(await isPending(call)).toBe(true);
    await sandbox.close();
    // The first call was carried out before its delay; the others were not, and must not be any more.
    const result = await call.catch((error: unknown) => error);
    if (fault?.kind === 'latency' && fault.phase === undefined) {
      expect(result).toMatchObject({ status: 200 });
    } else {
      expect(result).toMatchObject({ code: 'CLOSED' });
    }
  });

  test('many at once, without a warning of a leak', async () => {
    const warnings: string[] = [];
    const note = (warning: Error): void => void warnings.push(warning.name);
    process.on('warning', note);
    const sandbox = createSandbox({ clock: 'manual', latency: 1e12 });
    const calls = Array.from({ length: 30 }, () => readPath(sandbox, '/user/balance'));
    expect(await isPending(Promise.race(calls))).toBe(true);
    await sandbox.close();
    await Promise.allSettled(calls);
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});

test('a port is refused for 1e12 ms, until the fault is removed', async () => {
  await using sandbox = createSandbox({ clock: 'manual' });
  await using server = await sandbox.listen();
  const remove = sandbox.faults.add({ kind: 'refuse', ms: 1e12, times: 1 });
  const open = (): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.once('connect', () => resolve('open')).once('error', () => resolve('refused'));
      socket.once('connect', () => socket.destroy());
    });
  await expect.poll(open).toBe('refused');
  remove();
  await expect.poll(open).toBe('open');
});

test('a webhook with a timeout of 1e12 ms is delivered', async () => {
  const urls: string[] = [];
  await using sandbox = createSandbox({
    clock: 'manual',
    webhooks: { deliveryUrl: 'https://shop.example/hook', timeoutMs: 1e12 },
    fetch: async (input) => {
      urls.push(input as string);
      return new Response(null, { status: 204 });
    },
  });
  await sandbox.fetch(`${sandbox.baseUrl}/user/webhooks/test`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({ type: 'delivery' }),
  });
  await sandbox.clock.advance(0);
  expect(sandbox.webhooks.log()).toMatchObject([{ statusCode: 204, error: null }]);
  expect(urls).toHaveLength(1);
});

test.each<Fault>([
  { kind: 'rotate-key', graceMs: Number.MAX_VALUE },
  { kind: 'clock-skew', ms: Number.MAX_VALUE },
  { kind: 'clock-skew', ms: -Number.MAX_VALUE },
])('%j leaves the response a valid date', async (fault) => {
  await using sandbox = createSandbox({ clock: 'manual' });
  sandbox.faults.add(fault);
  const response = await readPath(sandbox, '/user/pricing');
  expect(response.status).toBeLessThan(500);
  expect(Date.parse(response.headers.get('Date') ?? '')).not.toBeNaN();
});

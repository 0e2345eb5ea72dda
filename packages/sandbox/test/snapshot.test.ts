import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { readPath, sendMessage } from './support/send-message.ts';
import { createSandbox, outcomes, SandboxError, type Sandbox } from '../src/index.ts';

const options = {
  clock: 'manual',
  now: '2026-02-13T10:30:00Z',
  seed: 7,
  webhooks: { deliveryUrl: 'http://127.0.0.1:9/hook' },
  fetch: () => Promise.resolve(new Response(null, { status: 503 })),
} as const;

/**
 * Reads everything that the API shows of a sandbox. The real duration of webhooks is left out,
 * because it varies.
 */
async function readAll(sandbox: Sandbox): Promise<readonly string[]> {
  const responses: string[] = [];
  for (const path of [
    '/sms/messages?limit=100',
    '/sms/messages/unified?limit=100&period=30d',
    '/sms/messages/unified/export?period=30d',
    '/sms/stats?source=all',
    '/sms/stats/daily',
    '/sms/stats/by-country?source=all',
    '/user/balance',
    '/user/payments',
    '/user/webhooks',
    '/user/webhooks/logs',
  ]) {
    const text = await (await readPath(sandbox, path)).text();
    responses.push(text.replaceAll(/"duration_ms":\d+/g, '"duration_ms":0'));
  }
  return responses;
}

async function live(sandbox: Sandbox): Promise<void> {
  for (const numbers of Object.values(outcomes)) {
    await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local' },
      body: JSON.stringify({ to: numbers, message: 'Grüße — 1', sender_id: 'MyApp' }),
    });
    await sandbox.clock.advance('1s');
  }
  await sendMessage(sandbox, 'sk_test_local');
}

test('restoring a snapshot brings back the same state, which continues in the same way', async () => {
  await using sandbox = createSandbox(options);
  await live(sandbox);
  sandbox.faults.add({ kind: 'status', on: 'sms.status', probability: 0.5 });
  const text = JSON.stringify(sandbox.snapshot());
  const seen = await readAll(sandbox);
  const goOn = async (): Promise<readonly string[]> => {
    await live(sandbox);
    await sandbox.clock.advance('4d');
    return readAll(sandbox);
  };
  const first = await goOn();
  expect(first).not.toEqual(seen);

  sandbox.restore(JSON.parse(text) as ReturnType<Sandbox['snapshot']>);
  expect(JSON.stringify(sandbox.snapshot())).toBe(text);
  expect(await readAll(sandbox)).toEqual(seen);
  expect(await goOn()).toEqual(first);
});

test('another sandbox can continue from a snapshot, and the snapshot is not changed', async () => {
  await using one = createSandbox(options);
  await live(one);
  const snapshot = one.snapshot();
  const text = JSON.stringify(snapshot);
  await using other = createSandbox({ ...options, now: '2030-01-01T00:00:00Z' });
  other.restore(snapshot);
  await one.clock.advance('1m');
  await other.clock.advance('1m');
  expect(await readAll(other)).toEqual(await readAll(one));
  expect(JSON.stringify(snapshot)).toBe(text);
});

test('a snapshot contains rotated keys', async () => {
  await using sandbox = createSandbox(options);
  sandbox.faults.add({ kind: 'rotate-key', replacement: 'sk_prod_new' });
  expect((await sendMessage(sandbox)).status).toBe(401);
  const snapshot = sandbox.snapshot();
  sandbox.reset();
  expect((await sendMessage(sandbox)).status).toBe(200);
  sandbox.restore(snapshot);
  expect((await sendMessage(sandbox)).status).toBe(401);
  expect((await sendMessage(sandbox, 'sk_prod_new')).status).toBe(200);
});

test.each<[string, (snapshot: Record<string, unknown>) => unknown, string]>([
  ['the value null', () => null, 'The snapshot does not have format 1'],
  [
    'another format',
    (snapshot) => ({ ...snapshot, format: 2 }),
    'The snapshot does not have format 1',
  ],
  ['another seed', (snapshot) => ({ ...snapshot, seed: 8 }), 'The snapshot was taken with seed 8'],
  ['no timers', (snapshot) => ({ ...snapshot, timers: 1 }), 'The snapshot is damaged at timers.'],
  [
    'no balance',
    (snapshot) => ({ ...snapshot, workspaces: [{}] }),
    'The snapshot is damaged at workspaces[0].identity.',
  ],
  ...[{ source: 'sms' }, { status: 'SENT' }, { deliveredAt: undefined }].map(
    (change): [string, (snapshot: Record<string, unknown>) => unknown, string] => [
      `a message that has ${inspect(change)}`,
      (snapshot) => {
        const [main] = snapshot.workspaces as [{ messages: object[] }];
        const messages = [{ ...main.messages[0], ...change }];
        return { ...snapshot, workspaces: [{ ...main, messages }] };
      },
      `The snapshot is damaged at workspaces[0].messages[0].${Object.keys(change).join('')}.`,
    ],
  ),
  [
    'an unknown fault',
    (snapshot) => ({
      ...snapshot,
      faults: [{ id: 1, calls: 0, strikes: 0, fault: { kind: 'x' } }],
    }),
    'A fault kind must be one of',
  ],
])('a snapshot with %s is refused, and the sandbox does not change', async (_, change, message) => {
  await using sandbox = createSandbox(options);
  await sendMessage(sandbox);
  const before = sandbox.snapshot();
  const changed = change({ ...before }) as ReturnType<Sandbox['snapshot']>;
  expect(() => {
    sandbox.restore(changed);
  }).toThrow(SandboxError);
  expect(() => {
    sandbox.restore(changed);
  }).toThrow(message);
  expect(sandbox.snapshot()).toEqual(before);
});

test('a fault that strikes for ever still does after its snapshot was JSON', async () => {
  await using first = createSandbox(options);
  first.faults.add({ kind: 'status', status: 503, on: 'sms.send', times: Infinity });
  const text = JSON.stringify(first.snapshot());
  await using second = createSandbox(options);
  second.restore(JSON.parse(text) as ReturnType<Sandbox['snapshot']>);
  for (let call = 0; call < 3; call += 1) expect((await sendMessage(second)).status).toBe(503);
});

test('a closed sandbox is neither reset nor restored, and calls no webhook any more', async () => {
  let hooks = 0;
  const sandbox = createSandbox({
    ...options,
    clock: { speed: 100_000 },
    fetch: () => {
      hooks += 1;
      return Promise.resolve(new Response(null));
    },
  });
  await sendMessage(sandbox);
  const snapshot = sandbox.snapshot();
  await sandbox.close();
  const before = hooks;
  for (const call of [() => sandbox.reset(), () => sandbox.restore(snapshot)]) {
    expect(call).toThrow(expect.objectContaining({ code: 'CLOSED' }) as Error);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(hooks).toBe(before);
});

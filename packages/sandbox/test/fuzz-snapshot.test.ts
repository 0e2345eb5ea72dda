import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox, type SandboxSnapshot } from '../src/index.ts';
import { sendMessage } from './support/send-message.ts';

const options = {
  clock: 'manual',
  now: '2026-02-13T10:30:00Z',
  hasHistory: false,
  // Every optional field is there to be damaged.
  apiKeys: [
    {
      key: 'sk_prod_local',
      permissions: ['*'],
      isActive: true,
      expiresAt: '2027-01-01T00:00:00Z',
      allowedIps: ['127.0.0.1'],
      workspaceId: 16,
    },
    'sk_test_local',
  ],
  workspaces: [{ id: 16, name: 'Main', isMain: true, color: '#5298D9' }],
  webhooks: { deliveryUrl: 'http://127.0.0.1:9/hook' },
  fetch: () => Promise.resolve(new Response(null, { status: 503 })),
} as const;

const headers = { 'X-API-Key': 'sk_prod_local' };
const replacements = [undefined, null, -1, 'x'] as const;

async function takeSnapshot(): Promise<SandboxSnapshot> {
  await using sandbox = createSandbox(options);
  await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      to: [outcomes.delivered[0], outcomes.slow[0], outcomes.failed[0]],
      message: 'Hi',
      sender_id: 'MyApp',
    }),
  });
  await sendMessage(sandbox, 'sk_test_local');
  sandbox.faults.add({ kind: 'status', on: 'sms.status', nth: 99 });
  await sandbox.clock.advance('6s');
  return sandbox.snapshot();
}

/** Yields the path of every field in a value. In a list, only the first entry is visited. */
function* walk(value: unknown, place: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value) ? ['0'] : Object.keys(value);
  for (const key of keys) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (inner === undefined) continue;
    yield [...place, key];
    yield* walk(inner, [...place, key]);
  }
}

function damage(snapshot: unknown, place: readonly string[], replacement: unknown): unknown {
  const copy = structuredClone(snapshot);
  const parent = place
    .slice(0, -1)
    .reduce((value, key) => (value as Readonly<Record<string, unknown>>)[key], copy);
  Object.assign(parent as object, { [place.at(-1) ?? '']: replacement });
  // A JSON round trip, as through a file or a request.
  return JSON.parse(JSON.stringify(copy));
}

/**
 * Reads the state through every endpoint and advances the clock. Resolves with the HTTP statuses.
 */
async function live(sandbox: Sandbox): Promise<readonly number[]> {
  const statuses = [(await sendMessage(sandbox)).status];
  for (const path of [
    '/sms/messages',
    '/sms/messages/unified/export',
    '/sms/stats?source=all',
    '/sms/stats/by-country',
    '/user/balance',
    '/user/payments',
    '/user/webhooks',
    '/user/webhooks/logs',
  ]) {
    const response = await sandbox.fetch(sandbox.baseUrl + path, { headers });
    await response.text();
    statuses.push(response.status);
  }
  const messages = await sandbox.fetch('http://sandbox.invalid/_sandbox/messages');
  await sandbox.clock.advance('2s');
  return [...statuses, messages.status];
}

test('a snapshot with any damaged field is refused, or the sandbox works with it', async () => {
  const snapshot = await takeSnapshot();
  const places = [...walk(snapshot)];
  expect(places.length).toBeGreaterThan(120);
  expect(places.map((place) => place.join('.'))).toEqual(
    expect.arrayContaining(['apiKeys.0.allowedIps.0', 'workspaces.0.identity.color']),
  );
  await using sandbox = createSandbox(options);
  for (const place of places) {
    for (const replacement of replacements) {
      const what = `${place.join('.')}: ${inspect(replacement)}`;
      const response = await sandbox.fetch('http://sandbox.invalid/_sandbox/snapshot', {
        method: 'PUT',
        body: JSON.stringify(damage(snapshot, place, replacement)),
      });
      expect([200, 400], what).toContain(response.status);
      if (response.status !== 200) continue;
      const failed = (await live(sandbox)).filter((status) => status >= 500);
      expect(failed, what).toEqual([]);
    }
  }
}, 60_000);

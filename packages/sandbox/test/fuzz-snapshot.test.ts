import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createSandbox, outcomes, type Sandbox, type SandboxSnapshot } from '../src/index.ts';
import { sendMessage } from './support/send-message.ts';

const options = {
  clock: 'manual',
  now: '2026-02-13T10:30:00Z',
  hasCampaigns: false,
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

/** The places of everything in a value, one of each kind: of a list's entries the first is enough. */
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
  // As it comes out of a file or a request.
  return JSON.parse(JSON.stringify(copy));
}

/** Every way in which a state is read, and a moment more of its life. */
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
  const messages = await sandbox.fetch('http://sandbox.local/_sandbox/messages');
  await sandbox.clock.advance('2s');
  return [...statuses, messages.status];
}

test('a snapshot that is damaged anywhere is refused, or the sandbox goes on with it', async () => {
  const snapshot = await takeSnapshot();
  const places = [...walk(snapshot)];
  expect(places.length).toBeGreaterThan(120);
  await using sandbox = createSandbox(options);
  for (const place of places) {
    for (const replacement of replacements) {
      const what = `${place.join('.')}: ${inspect(replacement)}`;
      const response = await sandbox.fetch('http://sandbox.local/_sandbox/snapshot', {
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

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createClient, type SendJournalEntry } from '../../src/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory in use after garbage collection, in MB. */
function measureHeld(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

const total = 1_000_000;
const step = 100_000;
const maxGrowthMb = 64;

/** Accepts each send, without a socket: the memory of a server would be measured too. */
function accept(_url: unknown, init?: RequestInit): Promise<Response> {
  const { to } = JSON.parse(init?.body as string) as { readonly to: readonly string[] };
  const results = to.map((dnis) => ({
    dnis,
    message_id: `api_42_1743667200123456789_${dnis.slice(-11).padStart(16, '0')}`,
    segments: 1,
    status: 'accepted',
  }));
  const summary = { total_recipients: to.length, total_segments: to.length, total_cost: 0.01 };
  return Promise.resolve(Response.json({ status: true, results, summary }));
}

/** Yields British mobile numbers, and calls `onStep` after each step. */
function* numbers(onStep: () => void): Iterable<string> {
  for (let index = 0; index < total; index += 1) {
    yield `+4479${String(index).padStart(8, '0')}`;
    if ((index + 1) % step === 0) onStep();
  }
}

test('a run of 1,000,000 grows by less than 64 MB', { timeout: 180_000 }, async () => {
  const telecom = createClient({ apiKey: 'sk_test_local', fetch: accept });
  const message = { text: 'Hello', senderId: 'MyApp' };
  await telecom.sms.sendMany({ recipients: ['+447700900000'], ...message });
  const start = measureHeld();
  const growth: number[] = [];
  const recipients = numbers(() => growth.push(measureHeld() - start));
  const summary = await telecom.sms.sendMany({ recipients, ...message }, { concurrency: 8 });
  expect(summary).toMatchObject({ read: total, accepted: total, duplicates: 0 });
  console.log(`sendMany of ${total}: held ${growth.map((mb) => mb.toFixed(0)).join(', ')} MB`);
  expect(growth).toHaveLength(total / step);
  expect(Math.max(...growth)).toBeLessThan(maxGrowthMb);
});

test('a run that goes on from a journal of 1,000,000 does too', { timeout: 180_000 }, async () => {
  const telecom = createClient({ apiKey: 'sk_test_local', fetch: accept });
  const at = new Date().toISOString();
  const all = Array.from(numbers(() => undefined));
  async function* read(): AsyncIterable<SendJournalEntry> {
    for (let index = 0; index < total; index += 100) {
      const batch = `${index}`;
      const recipients = all.slice(index, index + 100);
      yield { type: 'intent', batch, at, senderId: 'MyApp', textHash: 'x', recipients };
      yield { type: 'outcome', batch, at, status: 'sent', cost: 1 };
    }
  }
  const journal = { read, append: () => Promise.resolve() };
  const start = measureHeld();
  const growth: number[] = [];
  function* recipients(): Iterable<string> {
    growth.push(measureHeld() - start);
    yield* all;
    yield '+447700900000';
  }
  const input = { recipients: recipients(), text: 'Hello', senderId: 'MyApp' };
  const summary = await telecom.sms.sendMany(input, { journal });
  expect(summary).toMatchObject({ skipped: total, accepted: 1 });
  console.log(`journal of ${total}: held ${growth.map((mb) => mb.toFixed(0)).join(', ')} MB`);
  expect(Math.max(...growth)).toBeLessThan(maxGrowthMb);
});

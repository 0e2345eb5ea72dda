import { createSandbox } from '@23telecom/sandbox';
import { expect, test, vi } from 'vitest';
import { createClient, type SendJournal, type SendManyOutcome } from '../../src/index.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryJournal, numbers, sumUp } from './set-up.ts';

const timeoutMs = 2000;

/** Runs a mailing of three over a journal that hangs, and moves the clock when it does. */
async function runOver(change: (hang: () => Promise<never>) => Partial<SendJournal>) {
  await using sandbox = createSandbox({ hasHistory: false, balance: 100 });
  const clock = createManualClock();
  const { baseUrl, fetch } = sandbox;
  const client = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch, clock });
  const hang = vi.fn(() => new Promise<never>(() => undefined));
  const journal = { ...createMemoryJournal(), ...change(hang) };
  const run = client.sms.sendMany(
    { recipients: numbers(3), text: 'Hello', senderId: 'MyApp' },
    { journal, timeoutMs },
  );
  const outcomes: SendManyOutcome[] = [];
  const reading = (async () => {
    for await (const outcome of run) outcomes.push(outcome);
  })();
  const ended = reading.catch((error: unknown) => error);
  await vi.waitFor(() => expect(hang).toHaveBeenCalled(), { timeout: 20_000 });
  clock.advance(timeoutMs);
  const error = await ended;
  return {
    error,
    sums: sumUp(outcomes),
    summary: await run.summary(),
    messages: sandbox.messages().length,
  };
}

test('a journal that never stores an intent ends the run before the request', async () => {
  const { error, sums, summary, messages } = await runOver((append) => ({ append }));
  expect(error).toMatchObject({
    name: 'StoreError',
    code: 'STORE_UNAVAILABLE',
    operation: 'sms.sendMany',
    sent: 'no',
    description: expect.stringContaining('within 2000 ms') as string,
  });
  expect(sums).toEqual({ unsent: 3 });
  expect(summary).toMatchObject({ stoppedBy: 'journal_error', requests: 0 });
  expect(messages).toBe(0);
});

test('a journal that never stores an outcome ends the run after the outcome was reported', async () => {
  const { error, sums, summary, messages } = await runOver((hang) => ({
    append: ({ type }) => (type === 'outcome' ? hang() : Promise.resolve()),
  }));
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'maybe' });
  expect(sums).toEqual({ sent: 3 });
  expect(summary).toMatchObject({ stoppedBy: 'journal_error', accepted: 3 });
  expect(messages).toBe(3);
});

test('a journal that is never read ends the run before the first recipient', async () => {
  const { error, sums, summary, messages } = await runOver((hang) => ({
    // eslint-disable-next-line require-yield -- it hangs before its first entry
    async *read() {
      await hang();
    },
  }));
  expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'no' });
  expect(sums).toEqual({});
  expect(summary).toMatchObject({ stoppedBy: 'journal_error', read: 0, requests: 0 });
  expect(messages).toBe(0);
});

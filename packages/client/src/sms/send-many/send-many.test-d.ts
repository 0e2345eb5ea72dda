import { expectTypeOf, test } from 'vitest';
import type { TelecomClient } from '../../index.ts';
import type { FileJournal } from '../../node/index.ts';
import type { SendJournal } from './journal.ts';
import type { SendManyOutcome, SendManySummary } from './send-many.ts';

declare const telecom: TelecomClient;
declare const recipients: AsyncIterable<string | { recipient: string; text: string }>;

test('any source of numbers and of personal texts', () => {
  telecom.sms.sendMany({ recipients: ['+447911123456'], text: 'Hi', senderId: 'MyApp' });
  telecom.sms.sendMany({ recipients: new Set<string>(), text: 'Hi', senderId: 'MyApp' });
  telecom.sms.sendMany({ recipients, senderId: 'MyApp' });
  // @ts-expect-error numbers are strings
  telecom.sms.sendMany({ recipients: [447911123456], text: 'Hi', senderId: 'MyApp' });
  // @ts-expect-error the sender is required
  telecom.sms.sendMany({ recipients: [], text: 'Hi' });
});

test('what a run gives', async () => {
  const run = telecom.sms.sendMany({ recipients, senderId: 'MyApp' });
  for await (const outcome of run) {
    expectTypeOf(outcome).toEqualTypeOf<SendManyOutcome>();
    if (outcome.status === 'failed') expectTypeOf(outcome.error.code).toBeString();
    if (outcome.status === 'invalid') expectTypeOf(outcome.issues).items.toHaveProperty('path');
    // @ts-expect-error only what was sent has results
    if (outcome.status === 'unsent') expectTypeOf(outcome.results);
  }
  expectTypeOf(await run.summary()).toEqualTypeOf<SendManySummary>();
});

test('the journal in a file is a journal', () => {
  expectTypeOf<FileJournal>().toExtend<SendJournal>();
});

import { expectTypeOf, test } from 'vitest';
import type { TelecomClient } from '../../index.ts';
import type { FileJournal } from '../../node/index.ts';
import type { SendJournal } from './journal.ts';
import type { SendManyOutcome } from './send-many-outcome.ts';
import type { SendManySummary } from './send-many-summary.ts';

declare const telecom: TelecomClient;
declare const recipients: AsyncIterable<string | { recipient: string; text: string }>;

test('recipients may be any iterable of numbers or of messages with their own text', () => {
  void telecom.sms.sendMany({ recipients: ['+447911123456'], text: 'Hi', senderId: 'MyApp' });
  void telecom.sms.sendMany({ recipients: new Set<string>(), text: 'Hi', senderId: 'MyApp' });
  void telecom.sms.sendMany({ recipients, senderId: 'MyApp' });
  // @ts-expect-error numbers are strings
  void telecom.sms.sendMany({ recipients: [447911123456], text: 'Hi', senderId: 'MyApp' });
  // @ts-expect-error the sender is required
  void telecom.sms.sendMany({ recipients: [], text: 'Hi' });
});

test('the outcomes and the summary of a run are typed', async () => {
  const run = telecom.sms.sendMany({ recipients, senderId: 'MyApp' });
  expectTypeOf(await run).toEqualTypeOf<SendManySummary>();
  for await (const outcome of run) {
    expectTypeOf(outcome).toEqualTypeOf<SendManyOutcome>();
    if (outcome.status === 'failed') expectTypeOf(outcome.error.code).toBeString();
    if (outcome.status === 'invalid') expectTypeOf(outcome.issues).items.toHaveProperty('path');
    // @ts-expect-error only a `sent` outcome has results
    if (outcome.status === 'unsent') expectTypeOf(outcome.results);
  }
  expectTypeOf(await run.summary()).toEqualTypeOf<SendManySummary>();
});

test('a FileJournal is a SendJournal', () => {
  expectTypeOf<FileJournal>().toExtend<SendJournal>();
});

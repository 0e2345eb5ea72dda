import { checkRecipient } from '@23telecom/encoding';
import type { Issue } from '../../call/issue.ts';
import { readRecord } from '../../wire/read.ts';
import { sendOperation } from '../../wire/sms/send.ts';
import type { PersonalMessage, SendManyInput } from './send-many.ts';
import type { Step } from './step.ts';
import type { Tally } from './tally.ts';

/** Faults of text and sender, by the checks of a single send. */
export const checkMessage = (text: string, senderId: string): readonly Issue[] =>
  sendOperation.validate({ to: ['+14155550100'], text, senderId });

/** Faults of what a run is given, before anything is read of it. */
export const checkRun = (input: unknown): readonly Issue[] => {
  const { recipients, text, senderId } = readRecord(input);
  const isIterable =
    typeof recipients === 'object' &&
    recipients !== null &&
    (Symbol.iterator in recipients || Symbol.asyncIterator in recipients);
  const path = 'recipients';
  return [
    ...(isIterable ? [] : [{ path, code: 'not_iterable', message: 'expected a list of numbers' }]),
    // The text of the run may be missing where every recipient has one.
    ...checkMessage((text ?? 'x') as string, senderId as string),
  ];
};

/** A recipient as it comes: from JavaScript it may be anything. */
const readItem = (item: unknown, sharedText: string | undefined) => {
  const own: Partial<PersonalMessage> =
    typeof item === 'string' ? { recipient: item } : ((item as PersonalMessage | null) ?? {});
  return { recipient: String(own.recipient), text: own.text ?? sharedText };
};

/**
 * Reads the recipients into requests: of one text each, every number once. What is wrong with a
 * number or its own text concerns this recipient alone.
 */
export async function* readBatches(
  { recipients, text: sharedText, senderId }: SendManyInput,
  batchSize: number,
  known: ReadonlySet<string>,
  tally: Pick<Tally, 'read' | 'duplicates' | 'skipped'>,
): AsyncGenerator<Step, undefined> {
  const seen = new Set<string>();
  let text = '';
  let issues = checkMessage(text, senderId);
  let batch: string[] = [];
  for await (const item of recipients) {
    tally.read += 1;
    const { recipient, text: itsText = '' } = readItem(item, sharedText);
    if (known.has(recipient)) {
      tally.skipped += 1;
      continue;
    }
    if (seen.has(recipient)) {
      tally.duplicates += 1;
      continue;
    }
    if (batch.length && (itsText !== text || batch.length >= batchSize)) {
      yield { batch: { recipients: batch, text } };
      batch = [];
    }
    if (itsText !== text) {
      text = itsText;
      issues = checkMessage(text, senderId);
    }
    const problem = checkRecipient(recipient);
    const faults = problem ? [{ path: 'recipient', ...problem }, ...issues] : issues;
    if (faults.length) {
      yield { outcome: { status: 'invalid', recipients: [recipient], issues: faults } };
      continue;
    }
    seen.add(recipient);
    batch.push(recipient);
  }
  if (batch.length) yield { batch: { recipients: batch, text } };
}

import { checkRecipient } from '@23telecom/encoding';
import type { Issue } from '../../call/issue.ts';
import { sendOperation } from '../../wire/sms/send.ts';
import type { SendManyInput } from './send-many.ts';
import type { Step } from './step.ts';
import type { Tally } from './tally.ts';

/** Faults of text and sender, by the checks of a single send. */
export const checkMessage = (text: string | undefined, senderId: string): readonly Issue[] =>
  sendOperation.validate({ to: ['+14155550100'], text, senderId });

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
  let text: string | undefined;
  let issues: readonly Issue[] = [];
  let batch: string[] = [];
  for await (const item of recipients) {
    tally.read += 1;
    const { recipient, text: ownText } =
      typeof item === 'string' ? { recipient: item, text: undefined } : item;
    if (known.has(recipient)) {
      tally.skipped += 1;
      continue;
    }
    if (seen.has(recipient)) {
      tally.duplicates += 1;
      continue;
    }
    const itsText = ownText ?? sharedText;
    if (itsText !== text || batch.length >= batchSize) {
      if (batch.length) yield { batch: { recipients: batch, text: text ?? '' } };
      batch = [];
      if (itsText !== text) issues = checkMessage(itsText, senderId);
      text = itsText;
    }
    const problem = checkRecipient(recipient);
    const faults = problem ? [{ path: 'recipient', ...problem }, ...issues] : issues;
    if (faults.length) {
      yield {
        outcome: { status: 'invalid', recipients: [recipient], issues: faults },
      };
      continue;
    }
    seen.add(recipient);
    batch.push(recipient);
  }
  if (batch.length) yield { batch: { recipients: batch, text: text ?? '' } };
}

import { checkSenderId, maxSegments } from '@23telecom/encoding';
import { english, formatProblem } from '@23telecom/react/composer';
import type { Measured } from '../../composition/measured.ts';
import { columnOf } from '../../composition/person-values.ts';
import type { ReadTemplate } from '../../composition/read-template.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { isolate } from '../../shared/format/isolate.ts';

/** A field that keeps the message from being sent; its ID in the document. */
export type FaultyField = 'from' | 'to' | 'text';

/** Why the message cannot be sent, by field, in the order of the fields. */
export type Faults = ReadonlyMap<FaultyField, string>;

/**
 * Finds the faults that keep a message from being sent: at most one sentence a field.
 *
 * @param isUnread - whether the recipients could not be read
 */
export function findFaults(
  draft: Draft,
  { variables, strayAt }: ReadTemplate,
  { recipients, refused, columns }: RecipientList,
  { longest, error }: Measured,
  isUnread = false,
): Faults {
  const faults = new Map<FaultyField, string>();
  const sender = checkSenderId(draft.senderId);
  if (sender) {
    faults.set(
      'from',
      formatProblem({ place: 'senderId', code: sender.code, params: {} }, english),
    );
  }
  if (isUnread) faults.set('to', 'The recipients could not be read.');
  else if (recipients.length === 0) {
    faults.set(
      'to',
      refused.length === 0
        ? 'Enter a phone number, or paste a list.'
        : `${plural(refused.length, 'row has', 'rows have')} no valid number. ${explain(refused)}`,
    );
  }
  const empty = variables.find(
    (name) => (draft.fallbacks[name] ?? '') === '' && columnOf(name, columns) < 0,
  );
  const { segments, tooLong } = longest.analysis;
  if (draft.text === '') faults.set('text', 'Write a message.');
  else if (strayAt !== undefined) {
    faults.set(
      'text',
      `The braces at character ${formatCount(strayAt + 1)} name no variable. Write {{name}}, or use single braces.`,
    );
  } else if (empty !== undefined && !isUnread) {
    faults.set(
      'text',
      `${isolate(`{{${empty}}}`)} has no value. Enter one below, or paste a table with this column.`,
    );
  } else if (error) faults.set('text', 'The messages could not be measured.');
  else if (segments === 0) faults.set('text', 'The message is empty for some people.');
  else if (tooLong) {
    faults.set(
      'text',
      `The message has ${formatCount(segments)} segments, and at most ${maxSegments} can be sent. Shorten it.`,
    );
  }
  return faults;
}

/** The reason, if all rows have the same one; the list below the field shows each with its own. */
function explain(refused: RecipientList['refused']): string {
  const reasons = new Set(refused.map(({ why }) => why));
  return reasons.size === 1 ? [...reasons].join('') : 'The list below says why.';
}

import { checkRecipient } from '@23telecom/encoding';
import type { RecipientProblem } from './sms-cost.ts';

/** The recipients that a send accepts, which are the only ones billed, and the problems of the rest. */
export interface SortedRecipients {
  readonly valid: readonly string[];
  readonly problems: readonly RecipientProblem[];
}

/**
 * Separates the recipients that a send accepts from those that it rejects.
 *
 * @throws {TypeError} If `to` is not an array: a string would be read character by character.
 */
export function sortRecipients(to: readonly string[]): SortedRecipients {
  const isList: boolean = Array.isArray(to);
  if (!isList) {
    throw new TypeError(`to: expected an array such as ['+447911123456'], got ${typeof to}`);
  }
  const problems: RecipientProblem[] = [];
  const valid = to.filter((recipient, index) => {
    const problem = checkRecipient(recipient);
    if (problem) problems.push({ index, ...problem });
    return !problem;
  });
  return { valid, problems };
}

import { checkRecipient } from '@23telecom/encoding';
import { explainIssues } from '../../call/words/explain-issues.ts';
import { findSynonym } from '../../call/words/synonyms.ts';
import { checkFields } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';

/** An item of the source. */
export interface ReadItem {
  readonly recipient: string;
  /** Not a string if the caller passed another value. */
  readonly text: unknown;
  /** Problems with the recipient. */
  readonly issues: readonly Issue[];
}

const path = 'recipient';

/** Reads an item of the source. JavaScript callers may pass any value, even one that throws. */
export function readItem(item: unknown, sharedText: string | undefined): ReadItem {
  try {
    const { recipient: given, text } =
      typeof item === 'string' ? { recipient: item, text: undefined } : readFields(item);
    const recipient = String(given);
    const misnamed = typeof item === 'object' && item ? findMisnamed(item) : [];
    // The right name of a number's field explains why there is no number.
    if (given === undefined && misnamed.length) {
      return { recipient: '', text: text ?? sharedText, issues: misnamed };
    }
    const problem =
      checkRecipient(recipient) ??
      (typeof given === 'string'
        ? undefined
        : { code: 'NOT_A_STRING', message: `expected a string, got ${typeof given}` });
    return {
      recipient,
      text: text ?? sharedText,
      issues: [...(problem ? [{ path, ...problem }] : []), ...misnamed],
    };
  } catch {
    // Hide the error, which may quote anything.
    const message = 'expected a string, got a value that cannot be read';
    return { recipient: '', text: sharedText, issues: [{ path, code: 'NOT_A_STRING', message }] };
  }
}

function readFields(item: unknown): { readonly recipient?: unknown; readonly text?: unknown } {
  const { recipient, text } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return { recipient, text };
}

const fields = ['recipient', 'text'];
const noChecks = { recipient: () => undefined, text: () => undefined };

/**
 * Finds the fields of an item that stand for ours under another name: without its `message`, a recipient
 * would get the shared text. A field beside the right one is yours, such as an id.
 */
function findMisnamed(item: object): readonly Issue[] {
  const given = item as Readonly<Record<string, unknown>>;
  const misnamed = checkFields(item, noChecks).filter(({ path: name }) => {
    const right = findSynonym(name, fields);
    return right && given[right] === undefined && typeof given[name] === 'string';
  });
  return explainIssues(misnamed, item, fields);
}

import {
  type NumberDoubtCode,
  type NumberProblemCode,
  readNumber,
  splitNumbers,
} from '@23telecom/encoding/number';

/** Why an entry of the recipients field cannot be sent to. */
export type RecipientEntryCode = NumberProblemCode | NumberDoubtCode;

/** An entry that was not read, or only with a doubt about which number was meant. */
export interface RecipientEntryProblem {
  /** Index of the entry in `to`. */
  readonly index: number;
  /** Line of the entry in the field, starting at 1. */
  readonly line: number;
  readonly code: RecipientEntryCode;
}

/** Phone numbers found in a text. */
export interface ParsedRecipients {
  /**
   * Each number once, in order. A number that could not be converted to E.164, or only with a doubt, stays
   * in the list as it was written, so that its problem is shown.
   */
  readonly to: readonly string[];
  /** Number of duplicates that were removed, because each one would be billed. */
  readonly duplicates: number;
  /** Parts without a digit, such as names and headings. */
  readonly skipped: readonly string[];
  /** The entries of `to` that cannot be sent to; undefined if there are none. */
  readonly problems?: readonly RecipientEntryProblem[] | undefined;
}

/** Options of `parseRecipients`. */
export interface ParseRecipientsOptions {
  /**
   * ISO 3166 code of the country whose numbers are written without a country code, such as `GB`.
   * @default none: every number needs its country code
   */
  readonly country?: string | undefined;
}

/** Doubts about which number was meant. The others are about the number itself, which stays as it is. */
const meansAnother: ReadonlySet<NumberDoubtCode> = new Set([
  'PLUS_ASSUMED',
  'TWO_READINGS',
  'DIGITS_LEFT_OUT',
]);

/**
 * Finds the phone numbers in a pasted text: a list with any separator, rows of a table or address
 * lines, with or without spaces, brackets, dashes and invisible characters. A leading `00` becomes
 * `+`. Without `country`, a number with neither is returned as it is, because its country is unknown.
 *
 * Reads each number as `readNumber` of `@23telecom/encoding/number` does, so it is never turned into
 * another person's. Every entry with a digit is in `to`; one that cannot be sent to, such as
 * `+447400123456 12`, is also in `problems`.
 *
 * @throws TypeError when `country` is not the code of a country
 * @example
 * ```ts
 * parseRecipients('Ann <+44 7400 123456>; 0044 7400 123456').to; // ['+447400123456']
 * parseRecipients('07400 123456', { country: 'GB' }).to; // ['+447400123456']
 * ```
 */
export function parseRecipients(
  input: string,
  { country }: ParseRecipientsOptions = {},
): ParsedRecipients {
  return collectRecipients(input, (entry) => readEntry(entry, country));
}

/**
 * Makes a `parseRecipients` that remembers the entries of the last field: a form parses the whole field again
 * on every key press. Keep it in the form, not in a module: on a server, a module would keep the numbers of
 * all visitors.
 */
export function createRecipientParser(): typeof parseRecipients {
  let known = new Map<string, ReadEntry>();
  let knownCountry: string | undefined;
  return (input, options) => {
    const country = options?.country;
    const next = new Map<string, ReadEntry>();
    const last = country === knownCountry ? known : next;
    const parsed = collectRecipients(input, (entry) => {
      const read = next.get(entry) ?? last.get(entry) ?? readEntry(entry, country);
      next.set(entry, read);
      return read;
    });
    known = next;
    knownCountry = country;
    return parsed;
  };
}

function collectRecipients(input: string, read: (entry: string) => ReadEntry): ParsedRecipients {
  const indices = new Map<string, number>();
  const skipped: string[] = [];
  const problems: RecipientEntryProblem[] = [];
  let found = 0;
  for (const { text, line } of splitNumbers(input)) {
    if (!hasDigit.test(text)) {
      skipped.push(text);
      continue;
    }
    const { written, code } = read(text);
    found++;
    if (indices.has(written)) continue;
    if (code) problems.push({ index: indices.size, line, code });
    indices.set(written, indices.size);
  }
  const to = [...indices.keys()];
  return {
    to,
    duplicates: found - to.length,
    skipped,
    ...(problems.length > 0 && { problems }),
  };
}

/** Digits of any script, and signs that stand for digits, such as `²`. */
const hasDigit = /\p{N}/u;

interface ReadEntry {
  /** The number in E.164, or the entry as written. */
  readonly written: string;
  readonly code?: RecipientEntryCode;
}

function readEntry(entry: string, country: string | undefined): ReadEntry {
  const { recipient, doubts, problem } = readNumber(entry, { country });
  const code = problem?.code ?? doubts?.find((doubt) => meansAnother.has(doubt.code))?.code;
  if (code === undefined && recipient !== undefined) return { written: recipient };
  return { written: writeWithoutSeparators(entry), ...(code && { code }) };
}

/** National digits without separators; any other entry as it is, such as `447911123456.0` of a spreadsheet. */
function writeWithoutSeparators(entry: string): string {
  return /^[\d\s()./\p{Pd}]+$/u.test(entry) && !/\.0*$/.test(entry)
    ? entry.replace(/\D/g, '')
    : entry;
}

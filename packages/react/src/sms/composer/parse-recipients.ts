/** Phone numbers that were found in a text. */
export interface ParsedRecipients {
  /** Each number once, in order; what is not in E.164 yet is in it as it was found, for a problem to name. */
  readonly to: readonly string[];
  /** How many repeat an earlier one and were left out: each would be billed. */
  readonly duplicates: number;
  /** Parts without a number, such as names and headings. */
  readonly skipped: readonly string[];
}

/** ITU-T E.164, 6.2.1. */
const mostDigits = 15;

/** A number as people write it: `+44 (0)20 7946-0018`, `030/123456`, `1.415.555.1234`. */
const runPattern = /[+\d(][\d\s()./\p{Pd}]*/gu;

/** One digit alone is no number, but a part of a name or a count. */
const fewestDigits = 2;

const countDigits = (text: string): number => text.replace(/\D/g, '').length;

/** Takes a run apart that is too long for one number: several, with nothing but spaces between them. */
const apartAt = (separator: RegExp) => (run: string) =>
  countDigits(run) > mostDigits ? run.split(separator) : [run];

const tidyNumber = (written: string): string => {
  const isInternational = /^(?:\+|00)/.test(written);
  // The trunk zero in brackets is not dialled from abroad.
  const dialled = isInternational ? written.replace(/\(0+\)/, '') : written;
  const digits = dialled.replace(/\D/g, '');
  return isInternational ? `+${digits.replace(/^00/, '')}` : digits;
};

/**
 * Finds the phone numbers in what was pasted: lists with any separator, rows of a table, address
 * lines, with or without spaces, brackets, dashes and invisible characters. A leading `00` becomes
 * `+`; a number without either is left as it is, because its country can't be known.
 *
 * @example
 * ```ts
 * parseRecipients('Ann <+44 7911 123456>; 0044 7911 123456').to; // ['+447911123456']
 * ```
 */
export const parseRecipients = (input: string): ParsedRecipients => {
  const found: string[] = [];
  const skipped: string[] = [];
  // NFKC: fullwidth digits and odd spaces; Cf: the marks that address books put around a number.
  const cells = input
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[\n\r\t,;|]/);
  for (const cell of cells) {
    const numbers = (cell.match(runPattern) ?? [])
      .flatMap(apartAt(/\s+(?=00)/))
      .flatMap(apartAt(/\s+/))
      .filter((run) => countDigits(run) >= fewestDigits);
    found.push(...numbers.map(tidyNumber));
    if (numbers.length === 0 && cell.trim()) skipped.push(cell.trim());
  }
  const to = [...new Set(found)];
  return { to, duplicates: found.length - to.length, skipped };
};

import type { ReadNumber } from '@23telecom/encoding/number';
import { UsageError } from '../parsing/usage-error.ts';

/** A number as `add` expects it, or the reason why a cell is none. */
export type TidyNumber = { readonly recipient: string } | { readonly reason: string };

/** Reads a cell with a number. */
export type NumberReader = (cell: string) => TidyNumber;

const shortened = /^\+?\d[.,]?\d*E\+?\d+$/i;

/** The reason why a shortened number is not sent to. */
export const shortenedReason =
  'a spreadsheet has shortened the number: format the column as text and export it again';

/** Whether a cell is a number as a spreadsheet shortens it: `4.47E+11`, in many countries with a decimal comma. */
export function isShortened(cell: string): boolean {
  return shortened.test(cell.trim());
}

/** Spaces and signs that people write between digits. */
const separators = /[\s().\p{Pd}/]/gu;

/**
 * Reads a number with its country code: separators are removed and `00` is replaced with `+`. The cell is not
 * interpreted any further, so that it never becomes the number of another person.
 */
export function tidyNumber(cell: string): TidyNumber {
  const text = cell.trim().replace(/^'/, '');
  if (text === '') return { reason: 'the cell is empty' };
  if (isShortened(text)) return { reason: shortenedReason };
  const digits = text.replace('(0)', '').replace(separators, '');
  const recipient = digits.replace(/^00/, '+');
  if (/^\d+$/.test(recipient)) {
    return { reason: 'expected + and the country code; pass --country for numbers without them' };
  }
  return { recipient };
}

/**
 * Makes a reader of the numbers of a country, by its numbering plan.
 *
 * @throws UsageError if the country is unknown, or its numbering plan is not installed
 */
export async function createNationalReader(country: string): Promise<NumberReader> {
  const { readNumber } = await loadPlans();
  const options = { country: country.toUpperCase() };
  try {
    readNumber('+447400123456', options);
  } catch {
    throw new UsageError('--country: expected the ISO 3166 code of a country, such as GB.');
  }
  return (cell) => toTidy(readNumber(cell, options));
}

/** A number that may be meant otherwise is not sent to. */
function toTidy({ recipient, problem, doubts }: ReadNumber): TidyNumber {
  if (problem) return { reason: problem.message };
  const doubt = doubts.find(({ code }) => code !== 'PLUS_ASSUMED');
  return doubt ? { reason: doubt.message } : { recipient };
}

async function loadPlans() {
  try {
    return await import('@23telecom/encoding/number');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      '--country needs the npm package libphonenumber-js: npm install libphonenumber-js, or\n' +
        '  npx -p @23telecom/campaigns -p libphonenumber-js 23telecom-campaigns …',
    );
  }
}

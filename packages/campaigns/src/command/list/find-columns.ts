import type { Template } from '@23telecom/encoding/template';
import { findNearestName } from '@23telecom/checks';
import { UsageError } from '../parsing/usage-error.ts';
import type { Row } from './read-rows.ts';

/** The columns of a list. */
export interface Columns {
  readonly names: readonly string[];
  /** The index of the column with the numbers. */
  readonly number: number;
  /** The index of the column with the time zones, if one was chosen. */
  readonly timeZone: number | undefined;
  /** The index of the column of each field of the template. */
  readonly fields: readonly number[];
  /** Whether the first row has the names. */
  readonly hasHeader: boolean;
}

/** The choices of the user. */
export interface ColumnOptions {
  readonly column: string | undefined;
  readonly timeZoneColumn: string | undefined;
  readonly template: Template;
}

const numberNames =
  /^(phone|mobile|cell|cellphone|msisdn|dnis|number|recipient|to|tel|telephone|handy|gsm)([ _-]?(number|no|nr|phone))?$/i;

/** At least six digits, with the separators that people write between them. */
function looksLikeNumber(cell: string): boolean {
  const text = cell.trim();
  return /^'?[+\d][\d\s().\p{Pd}/]*$/u.test(text) && text.replace(/\D/g, '').length >= 6;
}

/**
 * Finds the columns by the first row, which names them unless it has a number.
 *
 * @throws UsageError that lists the columns
 */
export function findColumns({ cells }: Row, options: ColumnOptions): Columns {
  const hasHeader = !cells.some(looksLikeNumber);
  const names = cells.map((cell, index) =>
    hasHeader && cell.trim() !== '' ? cell.trim() : `column ${index + 1}`,
  );
  const { column, timeZoneColumn, template } = options;
  return {
    names,
    number:
      column === undefined
        ? guessNumber(names, hasHeader ? undefined : cells)
        : pick(names, column, '--column'),
    timeZone:
      timeZoneColumn === undefined ? undefined : pick(names, timeZoneColumn, '--time-zone-column'),
    fields: template.fields.map((field) => pick(names, field, `--text, {{${field}}}`)),
    hasHeader,
  };
}

function guessNumber(names: readonly string[], firstCells: readonly string[] | undefined): number {
  if (firstCells) return firstCells.findIndex(looksLikeNumber);
  if (names.length === 1) return 0;
  const found = names.flatMap((name, index) => (numberNames.test(name) ? [index] : []));
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const reason = found.length
    ? 'several columns may have the phone numbers'
    : 'no column is named phone or mobile';
  throw new UsageError(`${reason}: pass --column with one of ${listNames(names)}.`);
}

function pick(names: readonly string[], wanted: string, place: string): number {
  const exact = indexesOf(names, (name) => name === wanted);
  const found = exact.length
    ? exact
    : indexesOf(names, (name) => name.toLowerCase() === wanted.trim().toLowerCase());
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  if (found.length) throw new UsageError(`${place}: several columns have this name: rename them.`);
  const closest = findNearestName(wanted, names);
  const hint = closest === undefined ? '' : ` Did you mean ${closest}?`;
  throw new UsageError(`${place}: expected one of the columns ${listNames(names)}.${hint}`);
}

function indexesOf(names: readonly string[], test: (name: string) => boolean): readonly number[] {
  return names.flatMap((name, index) => (test(name) ? [index] : []));
}

const maxListed = 12;

function listNames(names: readonly string[]): string {
  const shown = names
    .slice(0, maxListed)
    .map((name) => `"${name}"`)
    .join(', ');
  return names.length > maxListed ? `${shown} and ${names.length - maxListed} more` : shown;
}

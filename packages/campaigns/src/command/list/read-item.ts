import { formatPlural } from '@23telecom/command-line';
import { fill, type Template } from '@23telecom/encoding/template';
import type { CampaignRecipient } from '../../campaign/campaign-input.ts';
import { isRecipient, type ReadOptions, readRecipient } from '../../planning/read-recipient.ts';
import type { Columns } from './find-columns.ts';
import type { Row } from './read-rows.ts';
import { isShortened, type NumberReader, shortenedReason } from './tidy-number.ts';

/** How the rows of a list become recipients. */
export interface ItemRules {
  readonly columns: Columns;
  readonly template: Template;
  /** The text for empty cells; undefined: such a row is a bad row. */
  readonly missing: string | undefined;
  readonly readNumber: NumberReader;
  readonly readOptions: ReadOptions;
}

/** The recipient of a row, with the reason why it is a bad row. */
export interface Item {
  readonly recipient: CampaignRecipient;
  readonly reason: string | undefined;
}

/** A recipient that `add` counts as invalid. */
const invalid: CampaignRecipient = { recipient: '' };

/** Reads the recipient of a row. The reason names the column, and never a cell. */
export function readItem({ cells }: Row, rules: ItemRules): Item {
  const { columns, readNumber, readOptions } = rules;
  const { names, number, timeZone } = columns;
  const name = names[number] ?? '';
  if (cells.length > names.length) return bad(explainFurtherCells(cells, names));
  const tidy = readNumber(cells[number] ?? '');
  if ('reason' in tidy) return bad(`${name}: ${tidy.reason}`);
  const text = readText(cells, rules);
  if (text !== undefined && typeof text !== 'string') return bad(text.reason);
  const zone = timeZone === undefined ? '' : (cells[timeZone] ?? '').trim();
  const recipient = {
    recipient: tidy.recipient,
    ...(text === undefined ? {} : { text }),
    ...(zone === '' ? {} : { timeZone: zone }),
  };
  const read = readRecipient(recipient, readOptions);
  if (isRecipient(read)) return { recipient, reason: undefined };
  const [issue] = read;
  const places: Readonly<Record<string, string | undefined>> = {
    recipient: name,
    timeZone: names[timeZone ?? -1],
  };
  const place = issue?.path ?? '';
  return { recipient, reason: `${places[place] ?? place}: ${issue?.message ?? 'invalid'}` };
}

/** The reason why a row with more cells than the list has columns is a bad row. */
function explainFurtherCells(cells: readonly string[], names: readonly string[]): string {
  // A list of one column has no delimiter, so this comma is a decimal comma.
  if (names.length === 1 && isShortened(cells.join(','))) return `${names[0]}: ${shortenedReason}`;
  const expected = formatPlural(names.length, 'cell');
  return `expected ${expected}, got ${cells.length}: quote cells that have the delimiter in them`;
}

/** The text of a row; undefined where the template is the text of the campaign. */
function readText(
  cells: readonly string[],
  { columns, template, missing }: ItemRules,
): string | undefined | { readonly reason: string } {
  if (!template.fields.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, field] of template.fields.entries()) {
    const cell = (cells[columns.fields[index] ?? -1] ?? '').trim();
    if (cell === '' && missing === undefined) {
      return { reason: `${field}: the cell is empty; pass --missing with a text for it` };
    }
    values[field] = cell === '' ? (missing ?? '') : cell;
  }
  return fill(template, values);
}

function bad(reason: string): Item {
  return { recipient: invalid, reason };
}

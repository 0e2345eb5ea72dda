import { isRate } from '../cost/is-rate.ts';
import type { Rate } from '../cost/rate.ts';
import { InputError } from './input-error.ts';
import { readAll } from './read-all.ts';
import type { Terminal } from './terminal.ts';

type Row = Readonly<Record<string, unknown>>;

/** Takes the place of the fields that are not under check, so that the message can name the one that is. */
const soundRate: Rate = { dialCode: '1', country: '', rate: 0 };

/**
 * Reads a price list: a JSON array of rows as `GET /user/pricing` of the API returns them or as
 * {@link Rate}, or an object with such an array as `prices` or `rates`.
 *
 * @throws InputError when the file is anything else, naming the row
 */
export function readRates(path: string, terminal: Terminal): Rate[] {
  const json = parseJson(readAll(path, terminal), path);
  const rows = toRows(json);
  if (!rows) {
    // While an account is being set up, the API returns a reason instead of prices.
    const reason = isRow(json) ? toText(json.error ?? json.description) : '';
    throw new InputError(`${path}: ${reason || 'expected a JSON list of prices'}`);
  }
  if (rows.length === 0) throw new InputError(`${path}: the file has no prices`);
  return rows.map((row, index) => toRate(row, `${path}: row ${index + 1}`));
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`${path}: not JSON`);
  }
}

function toRows(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json as readonly unknown[];
  if (!isRow(json)) return undefined;
  return toRows(json.prices ?? json.rates);
}

function toRate(row: unknown, place: string): Rate {
  if (!isRow(row)) throw new InputError(`${place}: expected an object`);
  const dialCode = toText(row.dialCode ?? row.dialcode);
  if (!isRate({ ...soundRate, dialCode }))
    throw new InputError(`${place}: expected dialCode to be digits such as 44`);
  const country = toText(row.country);
  if (country === '') throw new InputError(`${place}: expected a country`);
  // `Number(' ')` is 0: a row without a price would be free.
  const isNumeral = typeof row.rate === 'string' && row.rate.trim() !== '';
  const rate = isNumeral ? Number(row.rate) : row.rate;
  if (typeof rate !== 'number' || !isRate({ ...soundRate, rate }))
    throw new InputError(`${place}: expected rate to be a number, 0 or more`);
  return {
    dialCode,
    country,
    rate,
    validFrom: toTime(row.validFrom ?? row.rate_start_date, place),
    validUntil: toTime(row.validUntil ?? row.rate_end_date, place),
  };
}

/** The API writes `2026.02.13 10:15:00` in UTC, and 1 January 2100 for no end. */
function toTime(value: unknown, place: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  const time = toText(value).replace(/^(\d{4})\.(\d\d)\.(\d\d) ([\d:]{8})$/, '$1-$2-$3T$4Z');
  if (!isRate({ ...soundRate, validFrom: time }))
    throw new InputError(
      `${place}: expected dates such as 2026.02.13 10:15:00 or 2026-02-13T10:15:00Z`,
    );
  return time.startsWith('2100-01-01') ? null : time;
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

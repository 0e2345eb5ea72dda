import { toInstant } from '../instant.ts';
import type { Rate } from '../rate.ts';
import { InputError } from './input-error.ts';
import { readAll } from './read-all.ts';
import type { Terminal } from './terminal.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads a price list: JSON rows as the provider's `GET /user/pricing` answers them, or as {@link Rate},
 * or an object that has such rows under `prices` or `rates`.
 *
 * @throws InputError when it is something else, naming the row
 */
export function readRates(path: string, terminal: Terminal): Rate[] {
  const json = parseJson(readAll(path, terminal), path);
  const rows = toRows(json);
  if (!rows) {
    // While an account is being set up, the provider answers with a reason in place of prices.
    const reason = isRow(json) ? toText(json.error ?? json.description) : '';
    throw new InputError(`${path}: ${reason || 'expected a JSON list of prices'}`);
  }
  if (rows.length === 0) throw new InputError(`${path}: no prices in it`);
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
  if (!/^\+?[1-9]\d*$/.test(dialCode)) throw new InputError(`${place}: no dial code`);
  const country = toText(row.country);
  if (country === '') throw new InputError(`${place}: no country`);
  const rate = typeof row.rate === 'string' && row.rate !== '' ? Number(row.rate) : row.rate;
  if (typeof rate !== 'number' || !(rate >= 0 && rate < 1e21))
    throw new InputError(`${place}: no rate`);
  return {
    dialCode,
    country,
    rate,
    validFrom: toTime(row.validFrom ?? row.rate_start_date, place),
    validUntil: toTime(row.validUntil ?? row.rate_end_date, place),
  };
}

/** The wire writes `2026.02.13 10:15:00` in UTC, and the year 2100 for an open end. */
function toTime(value: unknown, place: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  const time = toText(value).replace(/^(\d{4})\.(\d\d)\.(\d\d) ([\d:]{8})$/, '$1-$2-$3T$4Z');
  try {
    toInstant(time, place);
  } catch {
    throw new InputError(`${place}: a date that is none`);
  }
  return time.startsWith('2100-01-01') ? null : time;
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

import type { Availability } from '../account/balance.ts';

/** An object of the wire whose fields nobody has looked at yet. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one where it is none. */
export function readRecord(value: unknown): WireRecord {
  return typeof value === 'object' && value !== null ? (value as WireRecord) : {};
}

/** The value's items, each read by `read`; none where it is no array. */
export function readArray<T>(value: unknown, read: (item: WireRecord) => T): T[] {
  return Array.isArray(value) ? value.map((item) => read(readRecord(item))) : [];
}

/** The value as a string; numbers are written out. Null where it is absent, null, '' or no scalar. */
export function readText(value: unknown): string | null {
  return typeof value === 'number' || (typeof value === 'string' && value) ? String(value) : null;
}

/** The value as a string, '' where there is none. */
export function readString(value: unknown): string {
  return readText(value) ?? '';
}

/** The value as a finite number, also out of a string; null where it is none. */
export function readAmount(value: unknown): number | null {
  const text = readText(value);
  const number = text === null ? NaN : Number(text);
  return Number.isFinite(number) ? number : null;
}

/** The value as a finite number, 0 where there is none. */
export function readNumber(value: unknown): number {
  return readAmount(value) ?? 0;
}

/** The value as a boolean; a CSV has `true` or `1`. */
export function readBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** The value's strings; none where it is no array. */
export function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(readString) : [];
}

/**
 * A time as ISO 8601 in UTC: of `2026.02.13 10:15:00`, which names no zone and is taken as UTC, or of
 * ISO 8601, which passes. Null where there is none. The year 2100 means open-ended (contract §5.2).
 */
export function readTime(value: unknown): string | null {
  const text = readText(value);
  const dotted = text && /^(\d{4})\.(\d\d)\.(\d\d) (\d\d:\d\d:\d\d)$/.exec(text);
  if (!dotted) return text;
  const [, year = '', month = '', day = '', time = ''] = dotted;
  return year === '2100' ? null : `${year}-${month}-${day}T${time}Z`;
}

/** Whether the provider's own source could be asked, as its headers and body say (contract §5.1). */
export function readAvailability(
  body: unknown,
  headers: Headers,
): { availability: Availability; reason: string | null } {
  const { unavailable, reason } = readRecord(body);
  const status = headers.get('x-sms-gateway-status');
  const availability = unavailable === true ? 'unavailable' : status;
  return {
    availability: availability === 'partial' ? 'partial' : availability ? 'unavailable' : 'ok',
    reason: headers.get('x-sms-gateway-reason') ?? readText(reason),
  };
}

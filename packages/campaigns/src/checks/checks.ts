import { analyze, checkRecipient, checkSenderId, maxSegments } from '@23telecom/encoding';
import { regionOfZone } from '../zones/region-of-zone.ts';
import { type Check, checkThat } from './check-fields.ts';

/** Accepts one of these strings. */
export function oneOf(...values: readonly string[]): Check {
  const names = values.map((value) => `'${value}'`).join(', ');
  return checkThat((value) => values.includes(value as string), `one of ${names}`);
}

function isWhole(value: unknown, min: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= min;
}

/** Accepts a whole number from `min`. */
export function wholeFrom(min: number): Check {
  return checkThat((value) => isWhole(value, min), `a whole number from ${min}`);
}

/** Accepts a finite number above 0. */
export const positive: Check = checkThat(
  (value) => typeof value === 'number' && Number.isFinite(value) && value > 0,
  'a number above 0',
);

/** Accepts a time in milliseconds above 0, as a timer can wait. */
export const duration: Check = checkThat(
  (value) => typeof value === 'number' && value > 0 && value <= 2 ** 31 - 1,
  'milliseconds above 0',
);

/** Accepts true and false. */
export const flag: Check = checkThat((value) => typeof value === 'boolean', 'true or false');

/** Accepts a function. */
export const callable: Check = checkThat((value) => typeof value === 'function', 'a function');

/** Accepts an AbortSignal. */
export const abortSignal: Check = checkThat(
  (value) => value instanceof AbortSignal,
  'an AbortSignal',
);

/** PostgreSQL cannot store NUL, and half a surrogate pair has no UTF-8. */
const unstorable = /\0|\p{Surrogate}/u;

function isLine(value: unknown): boolean {
  return (
    typeof value === 'string' && value.length > 0 && value.length <= 200 && !unstorable.test(value)
  );
}

/** Accepts a string of 1 to 200 characters. */
export const line: Check = checkThat(isLine, 'a string of 1 to 200 characters');

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** `Date.parse` takes 30 February for 2 March; PostgreSQL refuses it. */
function isDay(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

function isInstant(value: unknown): boolean {
  const [, year, month, day] = instantPattern.exec(typeof value === 'string' ? value : '') ?? [];
  return isDay(Number(year), Number(month), Number(day)) && Date.parse(value as string) >= 0;
}

/** Accepts an instant from 1970 on as ISO 8601 with an offset. */
export const instant: Check = checkThat(
  isInstant,
  'a time with an offset, such as 2026-03-01T09:00:00Z',
);

/** Accepts an object with these methods. */
export function withMethods(expected: string, ...names: readonly string[]): Check {
  return checkThat(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      names.every((name) => typeof Reflect.get(value, name) === 'function'),
    expected,
  );
}

/** Accepts a store of campaigns. */
export const storeCheck: Check = withMethods(
  'a store by openPostgres or openEmbedded',
  'open',
  'migrate',
  'close',
);

/** Whether PostgreSQL can store a value as a text. */
export function isStorable(value: unknown): value is string {
  return typeof value === 'string' && !unstorable.test(value);
}

/** Accepts a time of day. */
export const timeOfDay: Check = checkThat(
  (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  'a time of day from 00:00 to 23:59',
);

/** Zones that were accepted before: `Intl` takes a tenth of a millisecond for each. */
const knownZones = new Set<string>();

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z][\w+/-]*$/.test(value)) return false;
  if (regionOfZone(value) === undefined) return false;
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    knownZones.add(value);
    return true;
  } catch {
    return false;
  }
}

/** Accepts the name of a time zone. */
export const timeZone: Check = checkThat(isTimeZone, 'a time zone such as Europe/London');

/** Accepts a sender ID. */
export const senderId: Check = (value) => checkSenderId(value)?.message.replace(/^expected /, '');

/** Accepts a phone number in E.164. */
export const recipient: Check = (value) => checkRecipient(value)?.message.replace(/^expected /, '');

/** Accepts a text that `sms.send` accepts and PostgreSQL can store. */
export const text: Check = (value) => {
  if (typeof value !== 'string' || !value) return 'a text';
  if (unstorable.test(value)) return 'a text without NUL and without half a surrogate pair';
  const { segments, tooLong } = analyze(value);
  return tooLong ? `at most ${maxSegments} segments, got ${segments}` : undefined;
};

import type { Issue } from '../call/issue.ts';
import { type Check, checkFields, expect, isFilled, oneOf } from './check.ts';

const isPositive = (value: unknown) => Number.isInteger(value) && (value as number) > 0;

const isDay = expect(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInCalendar(value),
  'a day of the calendar as YYYY-MM-DD',
);

/** A day that does not exist, such as 30 February, comes back as another one, or as no time. */
function isInCalendar(day: string): boolean {
  const time = Date.parse(`${day}T00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const isCountry = expect(
  (value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value),
  'a two-letter ISO 3166 code in capitals',
);

/** Page and size of a list (contract §3.2). */
export const pageChecks: Readonly<Record<string, Check>> = {
  page: expect(isPositive, 'a whole number from 1'),
  limit: expect(
    (value) => isPositive(value) && (value as number) <= 100,
    'a whole number from 1 to 100',
  ),
};

/** What history and statistics share (contract §3.2, §4). */
export const trafficChecks: Readonly<Record<string, Check>> = {
  period: oneOf('today yesterday 7d 30d this_month last_month'),
  from: isDay,
  to: isDay,
  phone: isFilled,
  country: isCountry,
  sender: isFilled,
};

/** Which traffic (contract §3.3, §4). */
export const isSource = oneOf('api broadcasts all');

/** Checks a filter's fields, and that the days make sense together. */
export function checkFilter(input: unknown, checks: Readonly<Record<string, Check>>): Issue[] {
  const issues = checkFields(input, checks);
  const { period, from, to } = (input ?? {}) as Readonly<Record<string, unknown>>;
  if (period !== undefined && (from !== undefined || to !== undefined)) {
    issues.push({ path: 'period', code: 'conflict', message: 'expected no from or to beside it' });
  }
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    issues.push({ path: 'to', code: 'conflict', message: 'expected a day not before from' });
  }
  return issues;
}

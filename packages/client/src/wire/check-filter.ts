import type { Issue } from '../call/issue.ts';
import { type Check, checkFields, expect, isCount, isFilled, matching } from './check.ts';
import { oneOf } from './one-of.ts';
import { readRecord } from './read.ts';

/** A day that does not exist, such as 30 February, comes back as another one, or as no time. */
const isDay = expect(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    new Date(Date.parse(`${value}T00:00Z`) || 0).toJSON().startsWith(value),
  'a day as YYYY-MM-DD',
);

/** Page and size of a list (contract §3.2). */
export const pageFields: Readonly<Record<string, Check>> = {
  page: expect(isCount, 'a whole number from 1'),
  limit: expect(
    (value) => isCount(value) && (value as number) <= 100,
    'a whole number from 1 to 100',
  ),
};

/** What history and statistics share (contract §3.2, §4). */
export const trafficFields: Readonly<Record<string, Check>> = {
  period: oneOf('today yesterday 7d 30d this_month last_month'),
  from: isDay,
  to: isDay,
  phone: isFilled,
  country: matching(/^[A-Z]{2}$/, 'a two-letter ISO 3166 code'),
  sender: isFilled,
};

/** Which traffic (contract §3.3, §4). */
export const isSource = oneOf('api broadcasts all');

/** Checks that a filter's fields are right, and that its days make sense together. */
export function checkFilter(fields: Readonly<Record<string, Check>>) {
  return (input: unknown): Issue[] => {
    const { period, from, to } = readRecord(input);
    const issues = checkFields(input, fields);
    const isWell = !issues.length;
    const conflict = (path: string, expected: string) =>
      issues.push({ path, code: 'conflict', message: `expected ${expected}` });
    if (period !== undefined && (from ?? to) !== undefined)
      conflict('period', 'no from or to beside it');
    // Nothing is after what is undefined.
    if (isWell && (from as string) > (to as string)) conflict('to', 'a day not before from');
    return issues;
  };
}

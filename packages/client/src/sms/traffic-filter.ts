import { checkedBy, type InputRule } from '../call/operations/input-rule.ts';
import { type Check, checkFields, checkThat, filledCheck, matching } from '../codec/check.ts';
import { oneOf } from '../codec/one-of.ts';
import { readRecord } from '../codec/read.ts';

/** A span of days in UTC, relative to today. */
export type Period = 'today' | 'yesterday' | '7d' | '30d' | 'this_month' | 'last_month';

/** The traffic to include: `api` messages, `broadcasts` made in the portal, or `all`. */
export type TrafficSource = 'api' | 'broadcasts' | 'all';

/** The fields that filters of history and statistics share. */
export interface TrafficFilter {
  /**
   * Either `period`, or `from` and `to`; never both.
   * @default '7d', unless `from` or `to` is given
   */
  readonly period?: Period | undefined;
  /** First day, `YYYY-MM-DD` in UTC. */
  readonly from?: string | undefined;
  /** Last day, included, `YYYY-MM-DD` in UTC. */
  readonly to?: string | undefined;
  /** Part of the recipient's number. */
  readonly phone?: string | undefined;
  /** Two-letter ISO 3166 code, such as `GB`. */
  readonly country?: string | undefined;
  /** A sender ID. */
  readonly sender?: string | undefined;
}

/** Accepts a day that exists. `Date` turns 30 February into another day, and 32 January into no date. */
const dayCheck = checkThat(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    new Date(Date.parse(`${value}T00:00Z`) || 0).toJSON().startsWith(value),
  'a day as YYYY-MM-DD',
);

/** Checks of the fields that history and statistics share (contract §3.2, §4). */
export const trafficChecks: { readonly [Field in keyof Required<TrafficFilter>]: Check } = {
  period: oneOf([
    'today',
    'yesterday',
    '7d',
    '30d',
    'this_month',
    'last_month',
  ] satisfies readonly Period[]),
  from: dayCheck,
  to: dayCheck,
  phone: filledCheck,
  country: matching(/^[A-Z]{2}$/, 'a two-letter ISO 3166 code'),
  sender: filledCheck,
};

/** Accepts a {@link TrafficSource} (contract §3.3, §4). */
export const sourceCheck = oneOf(['api', 'broadcasts', 'all'] satisfies readonly TrafficSource[]);

/** The rule for a filter of traffic: checks each field, and that the days fit together. */
export function trafficFilter<Filter extends TrafficFilter>(checks: {
  readonly [Field in keyof Required<Filter>]: Check;
}): InputRule<Filter | undefined> {
  return checkedBy((input) => {
    const { period, from, to } = readRecord(input);
    const issues = checkFields(input, { ...checks });
    const areFieldsValid = !issues.length;
    function addConflict(path: string, expected: string): void {
      issues.push({ path, code: 'CONFLICT', message: `expected ${expected}` });
    }
    if (period !== undefined && (from ?? to) !== undefined) {
      addConflict('period', 'no from or to beside it');
    }
    // Comparing with `undefined` is false, so a missing day passes.
    if (areFieldsValid && (from as string) > (to as string)) {
      addConflict('to', 'a day not before from');
    }
    return issues;
  }, Object.keys(checks));
}

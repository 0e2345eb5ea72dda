import { checkOptions, isRecord } from '@23telecom/checks';
import { checkThat, type FieldChecks, isCount } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { durationCheck } from '../../codec/option-checks.ts';

/** Checks of the options that calls and clients have in common. */
export const commonOptionChecks = {
  timeoutMs: durationCheck,
  totalTimeoutMs: durationCheck,
  maxRetries: checkThat((value) => value === 0 || isCount(value), 'a whole number from 0'),
  // `Headers` and `Map` have no own properties: they would be dropped in silence.
  headers: checkThat(
    (value) =>
      isRecord(value) && Object.values(value).every((header) => typeof header === 'string'),
    'a plain object of strings',
  ),
} satisfies FieldChecks;

/** Checks of the options of every call. */
export const callOptionChecks = {
  signal: checkThat((value) => {
    const { aborted, addEventListener } = Object(value) as Partial<AbortSignal>;
    return typeof aborted === 'boolean' && typeof addEventListener === 'function';
  }, 'an AbortSignal, such as controller.signal'),
  ...commonOptionChecks,
} satisfies FieldChecks;

/** Finds the problems of the options of a call. */
export function checkCallOptions(options: unknown): Issue[] {
  return checkOptions(options, callOptionChecks);
}

import type { Issue } from './issue.ts';
import { type Check, checkFields, expect, isCount } from '../wire/check.ts';

const isDuration = expect(
  (value) => typeof value === 'number' && value > 0,
  'milliseconds above 0',
);

/** Of what a call and a client take alike. */
export const callOptionChecks: Readonly<Record<string, Check>> = {
  timeoutMs: isDuration,
  totalTimeoutMs: isDuration,
  maxRetries: expect((value) => value === 0 || isCount(value), 'a whole number from 0'),
};

/** Faults of those options that have a check: others are as they are. */
export function checkKnown(options: object, checks: Readonly<Record<string, Check>>): Issue[] {
  const known = Object.entries(options).filter(([name]) => name in checks);
  return checkFields(Object.fromEntries(known), checks);
}

import { checkOptions } from '@23telecom/checks';
import { countSegments } from '@23telecom/encoding';
import { type Check, checkThat, type FieldChecks } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { countCheck } from '../../codec/option-checks.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import { isListOf } from './is-list-of.ts';
import { readMessage } from './read-message.ts';

/** Limits for one send of a visitor. An absent field sets no limit. */
export interface SendLimits {
  /** Maximum number of recipients of one request. */
  readonly recipients?: number | undefined;
  /** The sender IDs that may be used. */
  readonly senders?: readonly string[] | undefined;
  /**
   * Allowed prefixes of numbers (`+44`, `+1415`), or a function of your own for countries that share
   * a dial code.
   */
  readonly countries?: readonly string[] | ((recipient: string) => boolean) | undefined;
  /** Maximum number of segments of the message. */
  readonly segments?: number | undefined;
}

const countriesCheck: Check = checkThat(
  (value) =>
    typeof value === 'function' ||
    isListOf(value, (prefix) => typeof prefix === 'string' && /^\+[1-9]\d*$/.test(prefix)),
  'prefixes such as +44, or a function',
);

const checks: FieldChecks = {
  recipients: countCheck,
  senders: checkThat(
    (value) => isListOf(value, (sender) => typeof sender === 'string' && sender !== ''),
    'an array of sender IDs',
  ),
  countries: countriesCheck,
  segments: countCheck,
};

/**
 * Limits each send of visitors through the proxy handler. For limits over time, see `limitPace` and
 * `limitSpend`.
 *
 * @throws ValidationError `INVALID_OPTIONS` for a limit of another name or type
 * @example
 * ```ts
 * const limits = {
 *   'sms.send': limitSend({ recipients: 1, senders: ['MyApp'], countries: ['+44'], segments: 2 }),
 * };
 * ```
 */
export function limitSend(limits: SendLimits): (input: unknown) => readonly Issue[] {
  throwIssues(checkOptions(limits, checks, { isNeeded: true }), 'limitSend', 'INVALID_OPTIONS');
  const { recipients = Infinity, segments = Infinity } = limits;
  // Copies: the caller may change its lists after they were checked.
  const senders = limits.senders && [...limits.senders];
  const { countries: given } = limits;
  const countries = typeof given === 'object' ? [...given] : given;
  return (input) => {
    const { to, text, senderId } = readMessage(input);
    const issues: Issue[] = [];
    function add(path: string, expected: string): void {
      issues.push({ path, code: 'LIMIT_EXCEEDED', message: `expected ${expected}` });
    }
    if (to.length > recipients) add('to', `at most ${recipients} numbers`);
    to.forEach((number, index) => {
      if (!isAllowed(countries, number)) add(`to[${index}]`, 'a number in an allowed country');
    });
    if (senders && !senders.includes(senderId)) add('senderId', 'an allowed sender');
    if (countSegments(text) > segments) add('text', `at most ${segments} segments`);
    return issues;
  };
}

function isAllowed(countries: SendLimits['countries'], number: string): boolean {
  if (typeof countries !== 'function') {
    return (countries ?? ['']).some((prefix) => number.startsWith(prefix));
  }
  const decision: unknown = countries(number);
  // A promise counts as true: it would let every number pass.
  return decision === true;
}

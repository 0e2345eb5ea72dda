import { countSegments } from '@23telecom/encoding';
import type { Issue } from '../call/issue.ts';

/** How much a visitor may send at once, to whom and as whom. What is left out is not limited. */
export interface SendLimits {
  /** Recipients of one request. */
  readonly recipients?: number | undefined;
  /** The sender IDs that may be used. */
  readonly senders?: readonly string[] | undefined;
  /**
   * Where a number may be: by how it begins (`+44`, `+1415`), or by a function of your own for
   * countries that share a dial code.
   */
  readonly countries?: readonly string[] | ((recipient: string) => boolean) | undefined;
  /** Segments of the message. */
  readonly segments?: number | undefined;
}

const isIn = (countries: SendLimits['countries'], number: string) =>
  typeof countries === 'function'
    ? countries(number)
    : (countries ?? ['']).some((prefix) => number.startsWith(prefix));

/**
 * Limits what visitors may send through the proxy handler. What is malformed is left to the client,
 * which refuses it.
 *
 * @example
 * ```ts
 * const limits = {
 *   'sms.send': limitSend({ recipients: 1, senders: ['MyApp'], countries: ['+44'], segments: 2 }),
 * };
 * ```
 */
export const limitSend =
  ({ recipients = Infinity, senders, countries, segments = Infinity }: SendLimits) =>
  (input: unknown): readonly Issue[] => {
    const { to, text, senderId } = Object(input) as Readonly<Record<string, unknown>>;
    const issues: Issue[] = [];
    const add = (path: string, message: string) =>
      issues.push({ path, code: 'limit_exceeded', message: `expected ${message}` });
    const numbers: readonly unknown[] = Array.isArray(to) ? to : [];
    if (numbers.length > recipients) add('to', `at most ${recipients} numbers`);
    numbers.forEach((number, index) => {
      if (!isIn(countries, String(number))) add(`to[${index}]`, 'a number in an allowed country');
    });
    if (senders && !senders.includes(String(senderId))) add('senderId', 'an allowed sender');
    if (typeof text === 'string' && countSegments(text) > segments) {
      add('text', `at most ${segments} segments`);
    }
    return issues;
  };

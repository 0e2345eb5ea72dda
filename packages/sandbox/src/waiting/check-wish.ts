import { checkRecipient } from '@23telecom/encoding';
import { checkFields, mustBe } from '../shared/check.ts';
import { filledText, milliseconds, oneOf } from '../shared/checks.ts';
import { describeChoice } from '../shared/describe-choice.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { statuses } from '../sms/message.ts';
import type { WaitOptions } from './message-wish.ts';

const checks = {
  to: mustBe(
    'a number in E.164 such as "+447700900000"',
    (value) => typeof value === 'string' && checkRecipient(value) === undefined,
  ),
  from: filledText,
  text: mustBe('text that is not empty, or a RegExp', (value) =>
    typeof value === 'string' ? value !== '' : isPattern(value),
  ),
  status: oneOf(...statuses),
  after: mustBe('the ID of an earlier message', (value) => typeof value === 'string'),
  timeoutMs: milliseconds,
  // By its methods: a test environment such as jsdom has an `AbortSignal` of its own.
  signal: mustBe(
    'an AbortSignal',
    (value) => typeof (value as Partial<AbortSignal> | null)?.addEventListener === 'function',
  ),
} as const;

/** @throws SandboxError `INVALID_OPTION` naming the option. */
export function checkWish(options: WaitOptions): void {
  if (typeof options !== 'object' || (options as unknown) === null) {
    throw new SandboxError(
      'INVALID_OPTION',
      'waitForMessage takes an object such as { to: "+447700900000" }.',
    );
  }
  checkFields(Object.entries(options), {
    code: 'INVALID_OPTION',
    checks,
    describeUnknown: (name) =>
      `Unknown option ${JSON.stringify(name)}: ${describeChoice(name, Object.keys(checks))}`,
  });
}

/** Not `instanceof`: a test runner such as Jest gives each file its own `RegExp`. */
function isPattern(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object RegExp]';
}

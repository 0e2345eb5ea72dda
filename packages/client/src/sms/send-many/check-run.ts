import { checkOptions, describeValue } from '@23telecom/checks';
import { maxRecipients } from '@23telecom/encoding';
import { callOptionChecks } from '../../call/options/check-call-options.ts';
import { explainIssues } from '../../call/words/explain-issues.ts';
import { type Check, checkFields, checkThat, isCount } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { countCheck, pauseCheck } from '../../codec/option-checks.ts';
import { readRecord } from '../../codec/read.ts';
import { sendOperation } from '../send.ts';
import { journalCheck } from './journal-check.ts';

const optionChecks = {
  ...callOptionChecks,
  concurrency: countCheck,
  batchSize: checkThat(
    (value) => isCount(value) && (value as number) <= maxRecipients,
    `a whole number from 1 to ${maxRecipients}`,
  ),
  requestsPerSecond: checkThat(
    (value) => typeof value === 'number' && value > 0,
    'a number above 0',
  ),
  journal: journalCheck,
  settleMs: pauseCheck,
  maxPauseMs: pauseCheck,
  budget: checkThat(
    (value) => typeof value === 'number' && value >= 0 && Number.isFinite(value),
    'an amount of money from 0',
  ),
};

function checkRecipients(value: unknown, to: unknown): ReturnType<Check> {
  const isIterable =
    typeof value === 'object' &&
    value !== null &&
    (Symbol.iterator in value || Symbol.asyncIterator in value);
  if (isIterable) return undefined;
  const remedy = value === undefined && to !== undefined ? ': pass to as recipients' : '';
  const got = describeValue(value);
  const message = `expected an iterable of phone numbers, got ${got}${remedy}`;
  return { code: 'NOT_ITERABLE', message };
}

const fields = ['recipients', 'text', 'senderId'];

/** Checks text and sender as `sms.send` does. */
export function checkMessage(text: string, senderId: string): readonly Issue[] {
  return sendOperation.validate({ to: ['+14155550100'], text, senderId });
}

/** Checks input and options of a run before any recipient is read. */
export function checkRun(input: unknown, options: unknown): readonly Issue[] {
  const { to, text, senderId } = readRecord(input);
  const checks = {
    recipients: (value: unknown) => checkRecipients(value, to),
    // The fields of a single message may be spread into a run, with their numbers.
    to: () => undefined,
    // `checkMessage` checks them as `sms.send` does.
    text: () => undefined,
    senderId: () => undefined,
  };
  const issues = [
    ...checkFields(input ?? {}, checks, true),
    // The text may be missing here, because each recipient may have its own.
    ...checkMessage((text ?? 'x') as string, senderId as string),
  ];
  return [...explainIssues(issues, input, fields), ...checkOptions(options, optionChecks)];
}

import { checkOptions } from '@23telecom/checks';
import { callOptionChecks } from '../../call/options/check-call-options.ts';
import { explainIssues } from '../../call/words/explain-issues.ts';
import { checkThat } from '../../codec/check.ts';
import type { Issue } from '../../codec/issue.ts';
import { durationCheck, pauseCheck } from '../../codec/option-checks.ts';
import { storeCheck } from '../../store/store-check.ts';
import { sendFields, sendOperation } from '../send.ts';

const maxKeyLength = 500;

const keyCheck = checkThat(
  (key) => typeof key === 'string' && key.length > 0 && key.length <= maxKeyLength,
  `a string of 1 to ${maxKeyLength} characters`,
);

const optionChecks = {
  ...callOptionChecks,
  store: storeCheck,
  keepMs: durationCheck,
  waitMs: pauseCheck,
  leaseMs: durationCheck,
  settleMs: pauseCheck,
};

/** Finds the problems of the parameters of `sendOnce` through a proxy handler, which has the store. */
export function checkSendOnceByProxy(key: unknown, input: unknown, options: unknown): Issue[] {
  return [
    ...checkOptions({ key }, { key: keyCheck }, { required: ['key'] }),
    ...checkOptions(options, callOptionChecks),
    ...explainIssues(sendOperation.validate(input), input, sendFields),
  ];
}

/** Finds the problems of the parameters of `sendOnce`. */
export function checkSendOnce(key: unknown, input: unknown, options: unknown): Issue[] {
  return [
    ...checkOptions({ key }, { key: keyCheck }, { required: ['key'] }),
    ...checkOptions(options ?? {}, optionChecks, { required: ['store'] }),
    ...explainIssues(sendOperation.validate(input), input, sendFields),
  ];
}

import type { Problem } from '@23telecom/encoding';
import type { SmsCost } from '../cost/sms-cost.ts';
import type { SmsComposerField } from './composer-values.ts';

/** Why a field can't be sent as it is. The message never repeats the value. */
export interface SmsComposerProblem {
  readonly code: Problem['code'] | 'too_many';
  readonly message: string;
  /** Which of the recipients, as a place in `to`. */
  readonly index?: number | undefined;
}

/** The problem of each field that has one. */
export type SmsComposerProblems = Readonly<Partial<Record<SmsComposerField, SmsComposerProblem>>>;

/** Contract §1.1. */
const mostRecipients = 100;

const findTextProblem = (text: string, cost: SmsCost): SmsComposerProblem | undefined =>
  text === ''
    ? { code: 'empty', message: 'expected a text' }
    : cost.analysis.tooLong && {
        code: 'too_long',
        message: `expected 255 segments at most, got ${cost.analysis.segments}`,
      };

const findRecipientsProblem = (
  to: readonly string[],
  [first]: SmsCost['recipientProblems'],
): SmsComposerProblem | undefined => {
  if (first) return { ...first, message: `number ${first.index + 1}: ${first.message}` };
  if (to.length === 0) return { code: 'empty', message: 'expected a phone number' };
  if (to.length <= mostRecipients) return undefined;
  return {
    code: 'too_many',
    message: `expected ${mostRecipients} numbers at most, got ${to.length}`,
  };
};

/** What stands in the way of sending. */
export const findProblems = (
  text: string,
  to: readonly string[],
  cost: SmsCost,
): SmsComposerProblems => ({
  ...withField('text', findTextProblem(text, cost)),
  ...withField('recipients', findRecipientsProblem(to, cost.recipientProblems)),
  ...withField('senderId', cost.senderProblem),
});

const withField = (
  field: SmsComposerField,
  problem: SmsComposerProblem | undefined,
): SmsComposerProblems => (problem ? { [field]: problem } : {});

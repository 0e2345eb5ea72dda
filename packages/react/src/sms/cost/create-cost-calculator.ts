import {
  analyze,
  checkRecipient,
  checkSenderId,
  type CostEstimate,
  estimateCost,
  offenders,
} from '@23telecom/encoding';
import { replaceEqualDeep } from '@tanstack/react-query';
import { rememberLast } from './remember-last.ts';
import type { RecipientProblem, SmsCost, SmsCostInput } from './sms-cost.ts';

const none: readonly string[] = [];

const findRecipientProblems = (to: readonly string[]): readonly RecipientProblem[] =>
  to.flatMap((recipient, index) => {
    const problem = checkRecipient(recipient);
    return problem ? [{ index, ...problem }] : [];
  });

const isCoveredBy = (
  balance: number | undefined,
  estimate: CostEstimate | undefined,
): SmsCost['isCovered'] =>
  balance === undefined || !estimate
    ? undefined
    : // The provider sends nothing at a balance of 0 or less.
      balance > 0 &&
      balance >= estimate.min &&
      ((balance >= estimate.max && !estimate.unpriced.length) || 'maybe');

/** Everything but the text, which changes with each key. */
type Circumstances = Omit<SmsCostInput, 'text'>;

/**
 * Makes a function that tells what a message costs. It computes anew only what its input changes
 * (typing within a segment leaves the estimate alone) and gives the same object while its input is
 * equal by value.
 */
export const createCostCalculator = (): ((input: SmsCostInput) => SmsCost) => {
  let known: Circumstances = {};
  let currentText = '';
  let lastEstimate: CostEstimate | undefined;

  // The cost hangs on the text's encoding and segments alone: no new estimate with every key.
  const price = rememberLast(
    (circumstances: Circumstances, _encoding: string, _segments: number) => {
      const { rates, currency = 'EUR', ...rest } = circumstances;
      // What `send` refuses is not billed.
      const to = (circumstances.to ?? none).filter((number) => !checkRecipient(number));
      const request = { ...rest, text: currentText, to, currency };
      lastEstimate = rates && replaceEqualDeep(lastEstimate, estimateCost({ ...request, rates }));
      return lastEstimate;
    },
  );
  const checkRecipients = rememberLast(findRecipientProblems);
  const calculate = rememberLast((text: string, circumstances: Circumstances): SmsCost => {
    const { to = none, senderId, balance, options } = circumstances;
    const analysis = analyze(text, options);
    const estimate = price(circumstances, analysis.encoding, analysis.segments);
    return {
      analysis,
      offenders: offenders(text),
      estimate,
      senderProblem: senderId === undefined ? undefined : checkSenderId(senderId),
      recipientProblems: checkRecipients(to),
      isCovered: isCoveredBy(balance, estimate),
    };
  });

  return ({ text, at, ...input }) => {
    known = replaceEqualDeep(known, { ...input, at: at instanceof Date ? at.getTime() : at });
    return calculate((currentText = text), known);
  };
};

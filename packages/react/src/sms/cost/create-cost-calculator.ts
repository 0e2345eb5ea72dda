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
): SmsCost['isCovered'] => {
  if (balance === undefined || estimate === undefined) return undefined;
  // The provider sends nothing at a balance of 0 or less.
  if (balance <= 0 || balance < estimate.min) return false;
  return balance >= estimate.max && estimate.unpriced.length === 0 ? true : 'maybe';
};

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

  const readText = rememberLast((text: string, options: SmsCostInput['options']) => ({
    analysis: analyze(text, options),
    offenders: offenders(text),
  }));
  // The cost hangs on the text's encoding and segments alone: no new estimate with every key.
  const price = rememberLast(
    (circumstances: Circumstances, _encoding: string, _segments: number) => {
      const { to = none, rates, currency = 'EUR', at, options, resolveCountry } = circumstances;
      const request = { text: currentText, to, currency, at, options, resolveCountry };
      lastEstimate = rates && replaceEqualDeep(lastEstimate, estimateCost({ ...request, rates }));
      return lastEstimate;
    },
  );
  const checkTo = rememberLast(findRecipientProblems);
  const checkSender = rememberLast((senderId: string | undefined) =>
    senderId === undefined ? undefined : checkSenderId(senderId),
  );
  const assemble = rememberLast(
    (
      read: ReturnType<typeof readText>,
      estimate: CostEstimate | undefined,
      senderProblem: SmsCost['senderProblem'],
      recipientProblems: SmsCost['recipientProblems'],
      isCovered: SmsCost['isCovered'],
    ): SmsCost => ({ ...read, estimate, senderProblem, recipientProblems, isCovered }),
  );

  return ({ text, at, ...input }) => {
    const circumstances = { ...input, at: typeof at === 'object' ? at.getTime() : at };
    known = replaceEqualDeep(known, circumstances);
    currentText = text;
    const read = readText(text, known.options);
    const { encoding, segments } = read.analysis;
    const estimate = price(known, encoding, segments);
    return assemble(
      read,
      estimate,
      checkSender(known.senderId),
      checkTo(known.to ?? none),
      isCoveredBy(known.balance, estimate),
    );
  };
};

import {
  analyze,
  type AnalyzeOptions,
  checkRecipient,
  checkSenderId,
  type CostEstimate,
  estimateCost,
  offenders,
  type Rate,
} from '@23telecom/encoding';
import { replaceEqualDeep } from '@tanstack/react-query';
import { rememberLast } from './remember-last.ts';
import type { RecipientProblem, SmsCost, SmsCostInput } from './sms-cost.ts';

const none: readonly string[] = [];

/** What `send` refuses, and the others: the only ones that are billed. */
const sortRecipients = (to: readonly string[]) => {
  const problems: RecipientProblem[] = [];
  const valid = to.filter((recipient, index) => {
    const problem = checkRecipient(recipient);
    if (problem) problems.push({ index, ...problem });
    return !problem;
  });
  return { problems, valid };
};

/**
 * The rates without the dates between which `at` lies: read once for a list, not with every estimate.
 * What is not in force stays, since it covers its numbers all the same.
 */
const readDates = (rates: readonly Rate[], at: SmsCostInput['at']): readonly Rate[] => {
  // Throws where a row is wrong: from here on every date is one.
  estimateCost({ text: '', to: none, rates, at, currency: '' });
  const time = +new Date(at ?? NaN);
  return rates.map((rate) => {
    const { validFrom, validUntil, ...always } = rate;
    return Date.parse(validFrom ?? '') > time || Date.parse(validUntil ?? '') <= time
      ? rate
      : always;
  });
};

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

/** What the prices hang on. Text and sender are not among them: they change with each key. */
type Terms = Omit<SmsCostInput, 'text' | 'senderId' | 'balance'>;

/**
 * Makes a function that tells what a message costs. It computes anew only what its input changes
 * (typing within a segment leaves the estimate alone) and gives the same object while its input is
 * equal by value.
 */
export const createCostCalculator = (): ((input: SmsCostInput) => SmsCost) => {
  let terms: Terms = {};
  let currentText = '';
  let lastTo: readonly string[] | undefined;
  let lastEstimate: CostEstimate | undefined;

  const read = rememberLast((text: string, options: AnalyzeOptions | undefined) => ({
    analysis: analyze(text, options),
    offenders: offenders(text),
  }));
  const sort = rememberLast(sortRecipients);
  const inForce = rememberLast(readDates);
  // The cost hangs on the text's encoding and segments alone: no new estimate with every key.
  const price = rememberLast(
    ({ rates, currency = 'EUR', ...rest }: Terms, _encoding: string, _segments: number) => {
      const { valid: to } = sort(rest.to ?? none);
      const next =
        rates &&
        estimateCost({ ...rest, text: currentText, to, currency, rates: inForce(rates, rest.at) });
      // To others it can't cost the same.
      lastEstimate = to === lastTo ? replaceEqualDeep(lastEstimate, next) : next;
      lastTo = to;
      return lastEstimate;
    },
  );
  const join = rememberLast(
    (
      content: ReturnType<typeof read>,
      estimate: CostEstimate | undefined,
      recipientProblems: SmsCost['recipientProblems'],
      senderId: string | undefined,
      balance: number | undefined,
    ): SmsCost => ({
      ...content,
      estimate,
      senderProblem: senderId === undefined ? undefined : checkSenderId(senderId),
      recipientProblems,
      isCovered: isCoveredBy(balance, estimate),
    }),
  );

  return ({ text, at, senderId, balance, ...input }) => {
    terms = replaceEqualDeep(terms, { ...input, at: at instanceof Date ? at.getTime() : at });
    const content = read((currentText = text), terms.options);
    const { encoding, segments } = content.analysis;
    const estimate = price(terms, encoding, segments);
    return join(content, estimate, sort(terms.to ?? none).problems, senderId, balance);
  };
};

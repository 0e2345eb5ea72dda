import {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  checkSenderId,
  type CostEstimate,
  estimateCost,
  type Offender,
  offenders,
} from '@23telecom/encoding';
import { createMemo } from './create-memo.ts';
import { createSharer } from './create-sharer.ts';
import { isCovered } from './is-covered.ts';
import { type PreparedRates, prepareRates } from './prepare-rates.ts';
import { indexRates, type RateIndex, selectRates } from './select-rates.ts';
import type { RateProblem, SmsCost, SmsCostInput, TextProblem } from './sms-cost.ts';
import { type SortedRecipients, sortRecipients } from './sort-recipients.ts';

/**
 * The inputs that affect the price. `text` and `senderId` are left out because they change on every
 * key press, `balance` because it is compared with the price afterwards.
 */
type Terms = Omit<SmsCostInput, 'text' | 'senderId' | 'balance'>;

interface Content {
  readonly analysis: Analysis;
  readonly offenders: readonly Offender[];
  readonly textProblem: TextProblem | undefined;
  /** The options without an encoding that the text does not fit. */
  readonly options: AnalyzeOptions | undefined;
}

const noProblems: readonly RateProblem[] = [];
const noRecipients: readonly string[] = [];

/**
 * Creates a function that computes the cost of a message. It recomputes only the parts that depend on
 * a changed input: typing within a segment keeps the estimate. While the input is equal by value, it
 * returns the same object.
 */
export function createCostCalculator(): (input: SmsCostInput) => SmsCost {
  const shareTerms = createSharer<Terms>();
  const contentMemo = createMemo<Content>();
  const recipientsMemo = createMemo<SortedRecipients>();
  const ratesMemo = createMemo<PreparedRates & { readonly index: RateIndex }>();
  const shareMemo = createMemo<(estimate: CostEstimate) => CostEstimate>();
  const estimateMemo = createMemo<CostEstimate | undefined>();
  const costMemo = createMemo<SmsCost>();

  return ({ text, senderId, balance, at: time, ...input }) => {
    const terms = shareTerms({ ...input, at: time instanceof Date ? time.getTime() : time });
    const { to = noRecipients, rates: ownRates, currency = 'EUR', resolveCountry } = terms;

    const content = contentMemo([text, terms.options], () => analyzeContent(text, terms.options));
    const { analysis, options, textProblem } = content;
    const { encoding, segments } = analysis;
    const { valid, problems } = recipientsMemo([to], () => sortRecipients(to));
    const prepared =
      ownRates &&
      ratesMemo([ownRates, terms.at], () => {
        const usable = prepareRates(ownRates, terms.at);
        return { ...usable, index: indexRates(usable.rates) };
      });

    // The cost depends on the text's encoding and segments alone, so `text` is not a dependency.
    const estimate = estimateMemo([terms, prepared, encoding, segments], () => {
      if (!prepared) return undefined;
      const rates = selectRates(prepared.index, valid);
      // Comparing with the estimate for other recipients would take time and find no equal parts.
      const share = shareMemo([valid], () => createSharer());
      return share(
        estimateCost({
          text,
          to: valid,
          rates,
          currency,
          at: prepared.at,
          options,
          resolveCountry,
        }),
      );
    });

    return costMemo([content, estimate, problems, prepared, senderId, balance], () => ({
      analysis,
      get offenders() {
        return content.offenders;
      },
      estimate,
      senderProblem: senderId === undefined ? undefined : checkSenderId(senderId),
      recipientProblems: problems,
      rateProblems: prepared?.problems ?? noProblems,
      textProblem,
      isCovered: isCovered(balance, estimate),
    }));
  };
}

/** Analyses a text. A render must not throw because of one, so an encoding that it does not fit is a problem. */
function analyzeContent(text: string, options: AnalyzeOptions | undefined): Content {
  let found: readonly Offender[] | undefined;
  // Only on demand: a long Cyrillic text has as many offenders as characters.
  function listOffenders() {
    return (found ??= offenders(text, options));
  }
  const isUnfit = options?.encoding === 'GSM-7' && listOffenders().length > 0;
  const used = isUnfit ? { ...options, encoding: 'auto' as const } : options;
  return {
    analysis: analyze(text, used),
    get offenders() {
      return listOffenders();
    },
    options: used,
    textProblem: isUnfit
      ? { code: 'NOT_GSM7', message: 'text: expected characters of GSM-7; see `offenders`' }
      : undefined,
  };
}

import type { SendOnceResult } from '@23telecom/client';
import { formatProblem } from '../words/format-problem.ts';
import { formatSentence } from '../words/format-sentence.ts';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';
import { problemAt } from './find-problems.ts';
import type { SmsOutcome } from './sms-composer.ts';

/** The results of a send, for people. */
export interface DescribedOutcome {
  readonly outcomes: readonly SmsOutcome[];
  readonly notice: string | undefined;
}

/** Puts the results of a send into words. */
export function describeOutcome(
  result: SendOnceResult | undefined,
  catalogue: SmsCatalogue,
): DescribedOutcome {
  const known = new Set(['accepted', 'blocked_country']);
  const outcomes = (result?.results ?? []).map((each) => ({
    ...each,
    sentence: formatSentence(
      `outcome.${known.has(each.status) ? each.status : 'failed'}`,
      {},
      catalogue,
    ),
  }));
  const code = result?.isRepeat ? 'DUPLICATE' : result && !result.results ? 'SENT' : undefined;
  return { outcomes, notice: code && formatProblem(problemAt('send', code), catalogue) };
}

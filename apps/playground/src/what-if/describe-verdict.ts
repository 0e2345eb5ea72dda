import { plural } from '../shared/format/plural.ts';

/** The figures of a run that show how often it was billed. */
export interface VerdictFigures {
  /** Requests made, retries included. */
  readonly requests: number;
  readonly messages: number;
  readonly segments: number;
  /** Undefined while requests are open, and if the provider's books are not available. */
  readonly isBilledOnce: boolean | undefined;
}

/** A verdict in words. */
export interface DescribedVerdict {
  readonly tone: 'good' | 'bad';
  readonly title: string;
  /** The figures behind it. */
  readonly figures: string;
}

/** Says how often a run was billed; undefined while that is not known. */
export function describeVerdict(verdict: VerdictFigures): DescribedVerdict | undefined {
  const { requests, messages, segments, isBilledOnce } = verdict;
  if (isBilledOnce === undefined) return undefined;
  const figures = `${[
    plural(requests, 'request'),
    plural(messages, 'message'),
    plural(segments, 'segment'),
  ].join(', ')}.`;
  if (!isBilledOnce) return { tone: 'bad', title: 'Not billed once for each person.', figures };
  const title = messages === 0 ? 'Nothing billed.' : 'Billed once.';
  return { tone: 'good', title, figures };
}

import type { SmsCost } from '../cost/sms-cost.ts';
import { formatSegments, joinParts } from '../words/format-count.ts';
import { formatProblem } from '../words/format-problem.ts';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';
import type { SmsProblem } from '../words/sms-problem.ts';

/** How far over the limit a text is changes with each key press, so the announcement leaves it out. */
const isOverLimit = 'TOO_LONG';

/** The sentence to announce: it changes with the encoding, the number of segments and the limit only. */
export function describeLimit(
  { analysis }: SmsCost,
  problem: SmsProblem | undefined,
  catalogue: SmsCatalogue,
): string {
  const size = formatSegments(analysis, catalogue);
  if (problem?.code !== isOverLimit) return size;
  return joinParts([size, formatProblem({ ...problem, code: 'OVER_LIMIT' }, catalogue)], catalogue);
}

import { plural } from '../../shared/format/plural.ts';
import { Verdict } from '../../what-if/verdict.tsx';
import type { Run } from '../data/run.ts';

/**
 * Whether each message was billed once, and how a failure that was tried on the run was handled. With the live
 * API, whose books the page cannot see, only the figures.
 */
export function RunVerdict({ run: { verdict, whatIf, isMoving } }: { readonly run: Run }) {
  const { requests, messages, segments, isBilledOnce } = verdict;
  // Until the run has ended, its figures say nothing about how it ends.
  if (isMoving && messages === 0) return null;
  if (isBilledOnce !== undefined) return <Verdict verdict={verdict} whatIf={whatIf} />;
  if (messages === 0) return null;
  return (
    <p className="hint num" data-testid="figures">
      {plural(requests, 'request')}, {plural(messages, 'message')}, {plural(segments, 'segment')}.
    </p>
  );
}

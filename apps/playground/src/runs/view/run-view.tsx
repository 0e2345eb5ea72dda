import { isNotFoundError } from '@23telecom/client';
import { useParams } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { ServerError } from '../../shared/server/server-error.ts';
import { SkeletonLines } from '../../shared/ui/skeleton-lines.tsx';
import { useRunMessages } from '../data/use-run-messages.ts';
import { useRun } from '../data/use-run.ts';
import { RunBar } from './run-bar.tsx';
import { RunOutcome } from './run-outcome.tsx';
import { SentMessage } from './sent/sent-message.tsx';
import { UnknownRun } from './unknown-run.tsx';
import '../../compose/compose.css';
import './run.css';

/** A run: what was sent on one side, what became of it on the other. */
export function RunView() {
  const { id } = useParams({ from: '/runs/$id' });
  const { run, error } = useRun(id);
  // The recipients are loaded beside the run. Shown after it, they would push what is below them.
  const { isPending } = useRunMessages(id);
  const isLoaded = run !== undefined && !isPending;
  // First rendered in slices, so that a slow phone responds meanwhile.
  const isShown = useDeferredValue(isLoaded);
  if (isLoaded && isShown) {
    return (
      <>
        <div className="compose">
          <RunOutcome key={id} run={run} />
          <SentMessage run={run} />
        </div>
        <RunBar run={run} />
      </>
    );
  }
  if (isUnknown(error)) return <UnknownRun id={id} />;
  return (
    <div className="page">
      <h1 className="visually-hidden">Run {id}</h1>
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <>
          <p>
            Loading this run. It goes on whether this page is open or not, and each recipient gets
            one message.
          </p>
          <SkeletonLines lines={8} />
        </>
      )}
    </div>
  );
}

function isUnknown(error: Error | null): boolean {
  return isNotFoundError(error) || (error instanceof ServerError && error.status === 404);
}

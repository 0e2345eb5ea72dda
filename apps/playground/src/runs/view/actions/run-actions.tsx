import { Pause, Play, RotateCw, Square } from 'lucide-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import { formatCount, plural } from '../../../shared/format/plural.ts';
import type { Run } from '../../data/run.ts';
import { useChangeRun } from '../../data/use-change-run.ts';
import { AskDialog } from './ask-dialog.tsx';
import { countFailed } from './count-failed.ts';
import { RunExport } from './run-export.tsx';

/** The actions on a run: pause, go on, cancel, try the failed ones again, save the list. */
export function RunActions({ run }: { readonly run: Run }) {
  const { id, state, pausedBy, counts } = run;
  const navigate = useNavigate();
  const change = useChangeRun(id);
  const [asked, setAsked] = useState<'cancel' | 'retry'>();
  const failed = countFailed(run);
  const unsent = counts.waiting + (pausedBy === 'insufficient_balance' ? counts.refused : 0);
  const isOver = !['running', 'paused', 'scheduled', 'planned', 'draft'].includes(state);

  function confirm(): void {
    setAsked(undefined);
    if (asked === 'cancel') change.mutate('cancel');
    if (asked === 'retry') {
      change.mutate('retry', {
        onSuccess: (started) => {
          void navigate({ to: '/runs/$id', params: { id: started.id } });
        },
      });
    }
  }

  return (
    <>
      <div className="row run-actions">
        {state === 'running' && counts.waiting > 0 && (
          <button
            type="button"
            className="button small"
            disabled={change.isPending}
            onClick={() => change.mutate('pause')}
          >
            <Pause className="icon" aria-hidden /> Pause
          </button>
        )}
        {state === 'paused' && (
          <button
            type="button"
            className="button small"
            disabled={change.isPending}
            onClick={() => change.mutate('resume')}
          >
            <Play className="icon" aria-hidden /> Send the other {formatCount(unsent)}
          </button>
        )}
        {!isOver && unsent > 0 && (
          <button
            type="button"
            className="button small"
            disabled={change.isPending}
            onClick={() => setAsked('cancel')}
          >
            <Square className="icon" aria-hidden /> Cancel
          </button>
        )}
        {failed > 0 && isOver && (
          <button
            type="button"
            className="button small"
            disabled={change.isPending}
            onClick={() => setAsked('retry')}
          >
            <RotateCw className="icon" aria-hidden /> Retry {formatCount(failed)} failed
          </button>
        )}
        <RunExport run={run} />
      </div>
      {change.error && <ErrorNotice error={change.error} />}
      {asked === 'cancel' && (
        <AskDialog
          title="Cancel this run?"
          yes={`Cancel for ${plural(unsent, 'person', 'people')}`}
          no="Keep sending"
          onYes={confirm}
          onNo={() => setAsked(undefined)}
        >
          {plural(unsent, 'person', 'people')} will not get the message. Messages that were already
          sent stay sent. A cancelled run cannot go on.
        </AskDialog>
      )}
      {asked === 'retry' && (
        <AskDialog
          title={`Send again to ${plural(failed, 'person', 'people')}?`}
          yes={`Send ${plural(failed, 'message')}`}
          no="Do not send"
          onYes={confirm}
          onNo={() => setAsked(undefined)}
        >
          They did not get the message. A new run sends the same text to them only, and is billed
          like any other.
        </AskDialog>
      )}
    </>
  );
}

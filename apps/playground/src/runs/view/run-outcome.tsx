import { Link2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announce } from '../../shared/announce.ts';
import { formatTime, formatClock } from '../../shared/format/format-time.ts';
import { serverPath } from '../../shared/server/server-path.ts';
import { CopyAction } from '../../shared/ui/copy-action.tsx';
import type { Run } from '../data/run.ts';
import { RunActions } from './actions/run-actions.tsx';
import { RunFailures } from './failures/run-failures.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunRows } from './rows/run-rows.tsx';
import { RunVerdict } from './run-verdict.tsx';
import { RunWait } from './run-wait.tsx';
import { titleRun } from './title-run.ts';

/** The outcome of a run. Its title has the focus when the page opens. */
export function RunOutcome({ run }: { readonly run: Run }) {
  const { id, startedAt, isMoving } = run;
  const title = titleRun(run);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const wasMoving = useRef(isMoving);
  useEffect(() => {
    // The counts change too often to be read out; the end is.
    if (wasMoving.current && !isMoving) announce(title);
    wasMoving.current = isMoving;
  }, [isMoving, title]);

  return (
    <section className="look first run stack" aria-labelledby="run-title">
      <div className="run-head">
        <div>
          <h1 id="run-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className="address">
            <span className="muted">
              Started{' '}
              <time dateTime={startedAt} title={formatTime(startedAt)}>
                {formatClock(startedAt)}
              </time>
              , saved at
            </span>
            <code>/runs/{id}</code>
          </p>
        </div>
        <CopyAction
          icon={Link2}
          label="Copy link"
          write={() => new URL(serverPath(`/runs/${id}`), window.location.origin).href}
        />
      </div>
      <RunProgress run={run} />
      <RunActions run={run} />
      <RunWait run={run} />
      <RunFailures run={run} />
      <RunVerdict run={run} />
      <RunRows run={run} />
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatDuration } from '../shared/format-time.ts';
import { Choice } from '../shared/ui/choice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { spanOf, timeAttempts } from './attempt-times.ts';
import { type CallAttempts, groupAttempts } from './group-attempts.ts';
import { sandboxQueries, type SandboxTime } from './sandbox-control.ts';
import { WaterfallCall } from './waterfall-call.tsx';

const callsShown = 40;

const isFailed = ({ attempts }: CallAttempts): boolean =>
  attempts.some(({ status }) => status === null || status >= 400);
const kinds = {
  all: () => true,
  sends: ({ operation }: CallAttempts) => operation === 'sms.send',
  failed: isFailed,
} as const;
const kindOptions = [
  { value: 'all', label: 'All' },
  { value: 'sends', label: 'Sends' },
  { value: 'failed', label: 'Failed' },
] as const;

const readSpeed = ({ speed }: SandboxTime): number => speed;

/** What reached the sandbox, each call with its retries to scale of time. */
export function RequestWaterfall() {
  const requests = useQuery(sandboxQueries.requests);
  // The speed alone: the time goes on with every look.
  const speed = useQuery({ ...sandboxQueries.clock, select: readSpeed }).data ?? 1;
  const [kind, setKind] = useState<keyof typeof kinds>('all');
  const calls = useMemo(
    () =>
      groupAttempts(requests.data ?? [], speed)
        .filter(kinds[kind])
        .slice(0, callsShown)
        .map((call) => ({ call, times: timeAttempts(call, speed) })),
    [requests.data, speed, kind],
  );
  // One scale for all: a slow call shows beside quick ones.
  const span = Math.max(1, ...calls.map(({ times }) => spanOf(times)));

  return (
    <section className="card" aria-labelledby="requests">
      <div className="card-head">
        <h2 id="requests">Requests</h2>
        <Choice
          label="Requests"
          isLabelHidden
          options={kindOptions}
          value={kind}
          onChange={setKind}
        />
      </div>
      {requests.error && (
        <ErrorNotice error={requests.error} onRetry={() => void requests.refetch()} />
      )}
      <div className="waterfall-frame">
        {requests.isPending ? (
          <SkeletonLines lines={6} />
        ) : requests.data === undefined ? undefined : calls.length === 0 ? (
          <EmptyState
            title={kind === 'all' ? 'Nothing has been asked yet' : 'None of this kind yet'}
          >
            <p>Send a message, or look at another view: what it asks for comes here.</p>
          </EmptyState>
        ) : (
          <>
            <div className="waterfall-scale" aria-hidden>
              <span>0</span>
              <span>{formatDuration(span / 2)}</span>
              <span>{formatDuration(span)}</span>
            </div>
            <div
              className="scroll waterfall-scroller"
              tabIndex={0}
              role="region"
              aria-label="Requests: list, newest first"
            >
              <ul role="list" className="waterfall" data-testid="waterfall">
                {calls.map(({ call, times }) => (
                  <WaterfallCall key={call.id} call={call} times={times} span={span} />
                ))}
              </ul>
            </div>
          </>
        )}
      </div>
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { type CallAttempts, groupAttempts } from './group-attempts.ts';
import { sandboxQueries } from './sandbox-control.ts';

const callsShown = 25;

/** What reached the sandbox, each call with its retries to scale of time. */
export function RequestWaterfall() {
  const requests = useQuery(sandboxQueries.requests);
  const calls = groupAttempts(requests.data ?? []).slice(0, callsShown);
  // One scale for all: a slow call shows beside quick ones.
  const span = Math.max(1, ...calls.map((call) => measure(call).span));
  return (
    <section className="card stack" aria-labelledby="requests">
      <h2 id="requests">Requests</h2>
      {requests.error && <ErrorNotice error={requests.error} />}
      {calls.length === 0 ? (
        <EmptyState title="Nothing has been asked yet" />
      ) : (
        <div
          className="scroll waterfall-scroller"
          tabIndex={0}
          role="region"
          aria-label="Requests: list"
        >
          <ul role="list" className="waterfall" data-testid="waterfall">
            {calls.map((call) => (
              <WaterfallRow key={call.id} call={call} span={span} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** When each attempt began, in milliseconds after the first, and how long the whole took. */
function measure({ attempts }: CallAttempts): { readonly starts: number[]; readonly span: number } {
  const began = attempts.map(({ at }) => Date.parse(at));
  const starts = began.map((start) => start - (began[0] ?? 0));
  const last = attempts.at(-1)?.durationMs ?? 0;
  return { starts, span: (starts.at(-1) ?? 0) + last };
}

function WaterfallRow({ call, span }: { readonly call: CallAttempts; readonly span: number }) {
  const { starts } = measure(call);
  return (
    <li className="waterfall-row">
      <code>{call.operation}</code>
      <div className="waterfall-track" aria-hidden>
        {call.attempts.map((attempt, index) => (
          <span
            key={attempt.id}
            className="waterfall-bar"
            data-tone={toneOf(attempt.status)}
            style={{
              insetInlineStart: `${((starts[index] ?? 0) / span) * 100}%`,
              inlineSize: `max(4px, ${(attempt.durationMs / span) * 100}%)`,
            }}
          />
        ))}
      </div>
      <ol role="list" className="waterfall-attempts">
        {call.attempts.map((attempt) => (
          <li key={attempt.id} data-tone={toneOf(attempt.status)}>
            {attempt.status ?? 'cut off'}
            {attempt.errorCode !== null && ` ${attempt.errorCode}`}
            {attempt.faults.length > 0 && ` (${attempt.faults.join(', ')})`}
          </li>
        ))}
      </ol>
    </li>
  );
}

function toneOf(status: number | null): 'good' | 'warn' | 'bad' {
  if (status === null || status >= 500) return 'bad';
  return status >= 400 ? 'warn' : 'good';
}

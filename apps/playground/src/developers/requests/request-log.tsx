import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../../shared/ui/skeleton-lines.tsx';
import { isShown, type LogEntry, type LogFilter, logFilters } from './log-entry.ts';
import { RequestRows } from './request-rows.tsx';

/** More rows than a reader looks through; older ones are found with a filter. */
const maxRows = 100;

/** The log with its filter. */
export function RequestLog({
  log,
  filter,
  openId,
}: {
  /** Undefined while it is loading. */
  readonly log: readonly LogEntry[] | undefined;
  readonly filter: LogFilter;
  readonly openId: string | undefined;
}) {
  const navigate = useNavigate();
  const shown = log?.filter((entry) => isShown(entry, filter)).slice(0, maxRows);
  return (
    <section className="stack request-log" aria-labelledby="requests">
      <h2 id="requests">Requests</h2>
      <div className="strip fill" role="group" aria-label="Show">
        {logFilters.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === filter}
            onClick={() =>
              void navigate({
                to: '/developers',
                search: ({ request }) => ({
                  ...(request !== undefined && { request }),
                  ...(value !== 'all' && { show: value }),
                }),
                replace: true,
                resetScroll: false,
              })
            }
          >
            {label}
          </button>
        ))}
      </div>
      {shown === undefined && <SkeletonLines lines={6} />}
      {shown?.length === 0 && (
        <EmptyState title={filter === 'all' ? 'No requests yet' : 'None of this kind yet'}>
          <p>Send a message or open another view: its requests appear here.</p>
        </EmptyState>
      )}
      {shown !== undefined && shown.length > 0 && (
        <RequestRows entries={shown} openId={openId} filter={filter} />
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { formatClock } from '../../shared/format/format-time.ts';
import { runQueries } from '../data/run-queries.ts';
import type { Run } from '../data/run.ts';

/** Refetch interval while nothing moves, in which the server announces nothing. */
const refetchMs = 1_500;

/** Says why a run waits, and when it goes on by itself. */
export function RunWait({ run }: { readonly run: Run }) {
  const { id, state, pausedBy, counts } = run;
  const isSending = state === 'running' && counts.waiting > 0;
  const details = useQuery({
    ...runQueries.details(id),
    refetchInterval: isSending ? refetchMs : false,
  });
  const hold = isSending ? details.data?.hold : undefined;
  const words = hold
    ? describeHold(hold)
    : state === 'paused'
      ? pauseWords[pausedBy ?? 'you']
      : undefined;
  return (
    <div role="status" className="run-wait">
      {words !== undefined && (
        <p className="notice warn">
          <LoaderCircle className="icon" aria-hidden />
          <span>{words}</span>
        </p>
      )}
    </div>
  );
}

const pauseWords: Readonly<Partial<Record<NonNullable<Run['pausedBy']>, string>>> = {
  you: 'Paused. Nobody else gets the message until you go on.',
  not_allowed:
    'The provider does not accept the API key for this. Check the key and its permissions, then go on.',
  max_cost: 'The limit on the cost is reached.',
  too_many_uncertain:
    'The run stopped, because too many requests got no answer. Look at the messages first.',
  store_rewound: 'The database was restored from an older copy. Each message is looked up first.',
};

function describeHold({ code, nextAt, attempts }: NonNullable<Run['hold']>): string {
  const reason = reasons[code] ?? 'The provider cannot be reached.';
  const when =
    Date.parse(nextAt) - Date.now() > refetchMs
      ? `The run tries again by itself at ${formatClock(nextAt)}`
      : 'The run tries again by itself every few seconds';
  const tries = attempts > 1 ? `, ${attempts} tries so far` : '';
  return `${reason} ${when}${tries}. Nothing is sent twice.`;
}

const reasons: Readonly<Record<string, string>> = {
  RATE_LIMIT: 'The provider asks to wait: too many requests (429).',
  UNAVAILABLE: 'The provider is out of order for the moment.',
};

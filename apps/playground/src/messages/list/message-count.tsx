import type { StatsFilter, UnifiedMessageFilter } from '@23telecom/client';
import { useSmsStats } from '@23telecom/react';
import { formatSum } from '../../shared/format/format-money.ts';
import { plural } from '../../shared/format/plural.ts';

/** How many messages match, and their cost if the statistics count the same ones. */
export function MessageCount({
  total,
  filter,
  isSearch,
}: {
  /** Undefined while it is not known. */
  readonly total: number | undefined;
  readonly filter: UnifiedMessageFilter | undefined;
  /** Whether texts are searched, for which there are no statistics. */
  readonly isSearch: boolean;
}) {
  const counted = isSearch ? undefined : toStatsFilter(filter);
  const stats = useSmsStats(counted, { enabled: counted !== undefined && (total ?? 0) > 0 });
  const isSame = counted !== undefined && stats.data?.totalSent === total;
  return (
    <span className="hint num push" role="status" data-testid="messages-count">
      {total !== undefined && plural(total, 'message')}
      {isSame && stats.data && `, ${formatSum(stats.data.totalCost, stats.data.currency)}`}
    </span>
  );
}

/** The statistics have no filter for some statuses. */
function toStatsFilter(filter: UnifiedMessageFilter | undefined): StatsFilter | undefined {
  if (filter === undefined) return undefined;
  const { status, from, to, phone, country, sender, source = 'all' } = filter;
  if (status === 'unknown' || status === 'sent' || status === 'failed') return undefined;
  const counted = { status, from, to, phone, country, sender, source };
  return Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== undefined));
}

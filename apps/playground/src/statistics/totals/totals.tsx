import type { SmsStats, StatsFilter } from '@23telecom/client';
import { formatDays } from '../../shared/day/format-day.ts';
import { formatSpan } from '../../shared/format/format-duration.ts';
import { formatRate, formatSum } from '../../shared/format/format-money.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { formatPercent } from '../format-percent.ts';
import { useDeliveryTimes } from './delivery-times.ts';
import { readTotals } from './read-totals.ts';
import './totals.css';

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** The totals of the period. A figure that has no value yet is left out. */
export function Totals({
  stats,
  filter,
}: {
  readonly stats: SmsStats;
  readonly filter: StatsFilter;
}) {
  const times = useDeliveryTimes(filter);
  const totals = readTotals(stats);
  const { finished, notDelivered, deliveryRate, costPerDay, costPerMessage } = totals;
  const figures: readonly (Figure | false)[] = [
    {
      name: 'Messages',
      value: formatCount(stats.totalSent),
      note: formatDays(stats.from, stats.to),
    },
    deliveryRate !== undefined && {
      name: 'Delivered',
      value: formatPercent(deliveryRate),
      note: `${formatCount(stats.delivered)} of ${formatCount(finished)} finished`,
    },
    notDelivered > 0 && {
      name: 'Not delivered',
      value: formatCount(notDelivered),
      note: stats.expired > 0 ? `${formatCount(stats.expired)} of them expired` : 'none expired',
    },
    stats.pending > 0 && {
      name: 'On their way',
      value: formatCount(stats.pending),
      note: 'not counted in the rate',
    },
    // Its place is kept while it is measured, so that the others do not move.
    times.isPending &&
      stats.delivered > 0 && { name: 'Median time to deliver', value: '…', note: '\u00a0' },
    times.data != null && {
      name: 'Median time to deliver',
      value: formatSpan(times.data.medianMs),
      note:
        times.data.messages < stats.delivered
          ? `of the newest ${formatCount(times.data.messages)}; 9 in 10 within ${formatSpan(times.data.mostMs)}`
          : `9 in 10 within ${formatSpan(times.data.mostMs)}`,
    },
    {
      name: 'Cost',
      value: formatSum(stats.totalCost, stats.currency),
      note: `${formatSum(costPerDay, stats.currency)} a day`,
    },
    costPerMessage !== undefined && {
      name: 'Average per message',
      value: formatRate(costPerMessage, stats.currency),
      note: plural(stats.totalSent, 'message'),
    },
  ];
  return (
    <dl className="totals" data-testid="totals">
      {figures
        .filter((figure) => figure !== false)
        .map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value}
              <small>{note}</small>
            </dd>
          </div>
        ))}
    </dl>
  );
}

import type { SmsStats } from '@23telecom/client';
import { formatMoney } from '../shared/format-money.ts';
import { formatCount } from '../shared/plural.ts';

const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

/** The counters of the whole span, as the provider gives them. */
export function Totals({ stats }: { readonly stats: SmsStats | undefined }) {
  const figures: readonly (readonly [string, string | undefined])[] = [
    ['Messages', stats && formatCount(stats.totalSent)],
    ['Delivered', stats && formatCount(stats.delivered)],
    ['Not delivered', stats && formatCount(stats.undelivered)],
    ['Expired', stats && formatCount(stats.expired)],
    ['On the way', stats && formatCount(stats.pending)],
    ['Delivery rate', stats && percent.format(stats.deliveryRate / 100)],
    ['Cost', stats && formatMoney(stats.totalCost, stats.currency)],
    ['A message', stats && formatMoney(stats.averageCost, stats.currency)],
  ];
  return (
    <dl className="figures" data-testid="statistics">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? '…'}</dd>
        </div>
      ))}
    </dl>
  );
}

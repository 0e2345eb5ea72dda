import { useSmsStats } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatMoney } from '../shared/format-money.ts';

/** Today's counters, as the provider's statistics give them. */
export function StatisticsView() {
  const stats = useSmsStats({ period: 'today' });
  if (stats.error) return <ErrorNotice error={stats.error} />;
  const data = stats.data;

  return (
    <section className="card" aria-labelledby="statistics">
      <h1 id="statistics">Today</h1>
      <dl className="figures" data-testid="statistics">
        <Figure name="Messages" value={data?.totalSent} />
        <Figure name="Delivered" value={data?.delivered} />
        <Figure name="Not delivered" value={data?.undelivered} />
        <Figure name="On the way" value={data?.pending} />
        <Figure name="Cost" value={data && formatMoney(data.totalCost, data.currency)} />
      </dl>
    </section>
  );
}

function Figure({
  name,
  value,
}: {
  readonly name: string;
  readonly value: number | string | undefined;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '…'}</dd>
    </div>
  );
}

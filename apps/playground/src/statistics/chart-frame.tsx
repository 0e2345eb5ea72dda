import type { ReactNode } from 'react';

/** A chart with the table of the same figures below it: for a reader who sees no chart, and to copy from. */
export function ChartFrame({
  title,
  chart,
  table,
}: {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <div className="chart-and-table">
        {/* The table says the same; a chart's own markup says nothing to a screen reader. */}
        <div className="chart" aria-hidden>
          {chart}
        </div>
        <div
          className="scroll chart-table"
          tabIndex={0}
          role="region"
          aria-label={`${title}: table`}
        >
          {table}
        </div>
      </div>
    </section>
  );
}

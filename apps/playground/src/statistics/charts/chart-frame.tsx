import { type ReactNode, useRef } from 'react';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import { useSeen } from './use-seen.ts';

/** A chart with the table of the same figures beside it: for a reader who sees no chart, and to copy from. */
export function ChartFrame({
  title,
  height,
  chart,
  table,
}: {
  readonly title: string;
  /** Of the chart, in pixels. */
  readonly height: number;
  /** Undefined while the figures are on their way. */
  readonly chart: ReactNode;
  readonly table: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const isSeen = useSeen(frame);
  const shape = <span className="skeleton chart-shape" />;
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <div className="chart-and-table">
        {/* The table says the same; a chart's own markup says nothing to a screen reader. */}
        <div ref={frame} className="chart" style={{ height }} aria-hidden>
          {isSeen && chart ? <LazyPart height="100%">{chart}</LazyPart> : shape}
        </div>
        <div
          className="scroll chart-table"
          tabIndex={0}
          role="region"
          aria-label={`${title}: table`}
        >
          {table ?? shape}
        </div>
      </div>
    </section>
  );
}

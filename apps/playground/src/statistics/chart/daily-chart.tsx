import type { TrafficSource } from '@23telecom/client';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { formatShortDay } from '../../shared/day/format-day.ts';
import { formatCount } from '../../shared/format/plural.ts';
import { describeDay } from './describe-day.ts';
import { countBelow, type DayVolume, outcomes, totalOf } from './outcomes.ts';
import { planAxis } from './plan-axis.ts';
import { useWidth } from './use-width.ts';

/** In pixels, which are the units of the chart. */
const height = 270;
const frame = { top: 12, end: 4, bottom: 24, start: 36 } as const;
const widestBar = 40;
/** The bar's share of the width of its day. */
const barShare = 0.68;
/** A label such as `28 Nov` and a gap. */
const labelWidth = 52;

/** A bar for each day, divided by outcome. Each leads to the messages of its day. */
export function DailyChart({
  days,
  source,
  label,
}: {
  readonly days: readonly DayVolume[];
  readonly source: TrafficSource;
  readonly label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const lines = planAxis(Math.max(0, ...days.map(totalOf)));
  const top = lines.at(-1) ?? 1;
  const base = height - frame.bottom;
  const dayWidth = (width - frame.start - frame.end) / Math.max(1, days.length);
  const barWidth = Math.min(widestBar, dayWidth * barShare);
  const daysPerLabel = Math.max(1, Math.ceil(labelWidth / dayWidth));

  function yOf(messages: number): number {
    return base - (messages / top) * (base - frame.top);
  }

  return (
    <div ref={box} className="chart-box">
      <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        {lines.map((messages) => (
          <g key={messages} aria-hidden>
            <line
              className={messages === 0 ? 'base' : 'grid'}
              x1={frame.start}
              x2={width - frame.end}
              y1={yOf(messages)}
              y2={yOf(messages)}
            />
            <text x={frame.start - 6} y={yOf(messages) + 4} textAnchor="end">
              {formatCount(messages)}
            </text>
          </g>
        ))}
        {days.map((day, index) => {
          const middle = frame.start + (index + 0.5) * dayWidth;
          // Count from the newest day, which always has its label.
          const isLabelled = (days.length - 1 - index) % daysPerLabel === 0;
          return (
            <g key={day.date}>
              {totalOf(day) > 0 && (
                <DayBar
                  day={day}
                  source={source}
                  x={middle - barWidth / 2}
                  width={barWidth}
                  yOf={yOf}
                />
              )}
              {isLabelled && (
                <text
                  x={index === days.length - 1 && days.length > 1 ? width : middle}
                  y={height - 6}
                  textAnchor={index === days.length - 1 && days.length > 1 ? 'end' : 'middle'}
                  aria-hidden
                >
                  {formatShortDay(day.date)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function DayBar({
  day,
  source,
  x,
  width,
  yOf,
}: {
  readonly day: DayVolume;
  readonly source: TrafficSource;
  readonly x: number;
  readonly width: number;
  readonly yOf: (messages: number) => number;
}) {
  const words = describeDay(day);
  return (
    <Link
      to="/messages"
      search={{ from: day.date, to: day.date, ...(source !== 'all' && { source }) }}
      className="day"
      aria-label={words}
      preload={false}
    >
      <title>{words}</title>
      {outcomes.map(({ key, tone }) => {
        const count = day[key];
        if (count === 0) return null;
        const below = countBelow(day, key);
        const [low, high] = [yOf(below), yOf(below + count)];
        return <rect key={key} className={tone} x={x} y={high} width={width} height={low - high} />;
      })}
    </Link>
  );
}

import { formatShortDay } from '../../shared/day/format-day.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import { type DayVolume, outcomes, totalOf } from './outcomes.ts';

/** A day in one line: `28 Nov: 29 messages, 24 delivered, 2 not delivered, 3 on their way`. */
export function describeDay(day: DayVolume): string {
  const parts = outcomes
    .filter(({ key }) => day[key] > 0)
    .map(({ key, label }) => `${formatCount(day[key])} ${label.toLowerCase()}`);
  return `${formatShortDay(day.date)}: ${[plural(totalOf(day), 'message'), ...parts].join(', ')}`;
}

import { formatCount, plural } from '../../shared/format/plural.ts';
import type { Run } from '../data/run.ts';

/** The outcome of a run in one line, which is the title of its page. */
export function titleRun({
  recipients,
  counts,
  state,
}: Pick<Run, 'recipients' | 'counts' | 'state'>): string {
  const { delivered, notDelivered, onItsWay, assumed, refused, uncertain, waiting } = counts;
  const sent = delivered + notDelivered + onItsWay + assumed;
  const all = formatCount(recipients);
  if (state === 'cancelled') return `Cancelled: ${formatCount(sent)} of ${all} sent`;
  if (waiting > 0) {
    const isPaused = state === 'paused';
    return `${isPaused ? 'Paused: ' : ''}${formatCount(sent)} of ${all} sent`;
  }
  // Refusals come before deliveries: they are known at once and cost nothing.
  if (refused > 0) {
    return joinCounts([
      [sent, 'sent'],
      [refused, 'refused'],
      [uncertain, 'maybe sent'],
    ]);
  }
  if (uncertain > 0) {
    return joinCounts([
      [sent, 'sent'],
      [uncertain, 'maybe sent'],
    ]);
  }
  if (onItsWay > 0) return `${formatCount(delivered + notDelivered + assumed)} of ${all} finished`;
  if (notDelivered + assumed === 0) return `${plural(delivered, 'message')} delivered`;
  return joinCounts([
    [delivered, 'delivered'],
    [notDelivered, 'not delivered'],
    [assumed, 'counted as sent'],
  ]);
}

function joinCounts(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatCount(count)} ${word}`)
    .join(', ');
}

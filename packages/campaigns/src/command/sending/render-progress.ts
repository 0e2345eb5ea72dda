import { formatCount, type Style, widthOf } from '@23telecom/command-line';
import type { CampaignProgress } from '../../campaign/campaign-progress.ts';
import { formatDuration } from '../terminal/format-time.ts';

/** The pace of a campaign, seen from this process. */
export interface Pace {
  /** Recipients a second; undefined before it can be measured. */
  readonly perSecond: number | undefined;
}

const maxBar = 30;
const minBar = 10;

/** Recipients whose outcome is known, or will stay uncertain. */
export function countDone(progress: CampaignProgress): number {
  const { recipients, pending, sending } = progress;
  return recipients - pending - sending;
}

/** Renders the progress in one line: a bar that uses the room, and the figures that fit. */
export function renderProgress(
  progress: CampaignProgress,
  { perSecond }: Pace,
  columns: number,
  style: Style,
  hasBar: boolean,
): string {
  const { state, recipients, pending, sending, uncertain } = progress;
  const done = countDone(progress);
  const share = recipients === 0 ? 1 : done / recipients;
  const percent = `${Math.floor(share * 100)}%`;
  const failed = progress.failed + progress.refused + progress.blocked;
  const details = [
    `${formatCount(done)} of ${formatCount(recipients)}`,
    ...(state === 'scheduled' ? ['waiting for the start'] : []),
    ...(pending === 0 && sending > 0 ? [`looking up ${formatCount(sending)} in the history`] : []),
    ...(uncertain > 0 ? [style.yellow(`${formatCount(uncertain)} uncertain`)] : []),
    ...(failed > 0 ? [style.red(`${formatCount(failed)} refused`)] : []),
    ...(perSecond !== undefined && pending > 0
      ? [
          `${formatCount(Math.round(perSecond))}/s`,
          `${formatDuration((pending / Math.max(perSecond, 0.01)) * 1000)} left`,
        ]
      : []),
  ];
  if (!hasBar) return [percent, ...details].join(', ');
  // Leave the last column free: some terminals break the line there.
  const room = columns - 1;
  let shown = details;
  const gaps = 2;
  while (
    shown.length > 1 &&
    room - minBar - percent.length - gaps * 2 < widthOf(shown.join('  '))
  ) {
    shown = shown.slice(0, -1);
  }
  const text = shown.join('  ');
  const bar = Math.min(maxBar, room - percent.length - gaps * 2 - widthOf(text));
  return bar < minBar
    ? `${percent}  ${text}`
    : `${renderBar(share, bar, style)}  ${percent}  ${text}`;
}

function renderBar(share: number, width: number, style: Style): string {
  const full = Math.round(share * width);
  return style.green('█'.repeat(full)) + style.dim('░'.repeat(width - full));
}

import type { CampaignCost } from '../../cost/campaign-cost.ts';
import { sumExactly } from '../../cost/exact-sum.ts';
import { formatMoneyRange } from '../../shared/format-money.ts';
import { plural } from '../../shared/plural.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';

interface Measured {
  readonly groups: readonly SegmentGroup[];
  readonly isPersonal: boolean;
}

/** `3 segments → 1, saves €0.51 on 30 recipients`; of personal texts, the segments of them all. */
export function describeSaving(
  before: Measured,
  after: Measured,
  costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined,
): string {
  const [from, to] = [before, after].map(countSegments);
  if (from === undefined || to === undefined) return '';
  const all = before.isPersonal ? ' in all' : '';
  if (to === from) return `${plural(from, 'segment')}${all} as before`;
  const segments = `${plural(from, 'segment')} → ${to}${all}`;
  const recipients = before.groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (recipients === 0) return segments;
  const [dear, cheap] = [costOf(before.groups), costOf(after.groups)];
  if (dear === undefined || cheap === undefined) return segments;
  const saved = formatMoneyRange(
    sumExactly([dear.min, -cheap.min]),
    sumExactly([dear.max, -cheap.max]),
    dear.currency,
  );
  return `${segments}, saves ${saved} on ${plural(recipients, 'recipient')}`;
}

/** Of the message; where each recipient has an own one, of them all. */
const countSegments = ({ groups, isPersonal }: Measured): number =>
  isPersonal
    ? groups.reduce((sum, { segments, numbers }) => sum + segments * numbers.length, 0)
    : (groups[0]?.segments ?? 0);

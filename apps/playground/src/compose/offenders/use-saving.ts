import { useMemo } from 'react';
import type { CampaignCost } from '../../cost/campaign-cost.ts';
import type { Draft } from '../../draft/draft.ts';
import type { RecipientList } from '../../recipients/recipient-list.ts';
import type { SegmentGroup } from '../template/measure-campaign.ts';
import { type Campaign, useCampaign } from '../template/use-campaign.ts';
import { useComposition } from '../use-composition.ts';
import { describeSaving } from './saving.ts';

/**
 * What a campaign saves over another draft of it, in words; for personal texts each message is
 * measured. Nothing while that goes on.
 */
export function useSaving(
  before: Campaign,
  after: Draft,
  list: RecipientList,
  costOf: (groups: readonly SegmentGroup[]) => CampaignCost | undefined,
): string | undefined {
  const later = useCampaign(after, useComposition(after, list), list);
  return useMemo(() => {
    if (before.isRunning || later.isRunning) return undefined;
    return describeSaving(before, later, costOf);
  }, [before, later, costOf]);
}

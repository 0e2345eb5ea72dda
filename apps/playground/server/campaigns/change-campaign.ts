import { type Campaign, type Campaigns, isCampaignError } from '@23telecom/campaigns';
import type { UncertainRequest } from '../runs/run-keeper.ts';
import type { RunRecord } from '../runs/run-record.ts';

/**
 * Creates the campaign of a run and starts it, from any point at which an earlier attempt may have been stopped:
 * equal input is the same campaign, and a recipient that is added twice is dropped by the plan.
 */
export async function startCampaign(campaigns: Campaigns, record: RunRecord): Promise<void> {
  const { id, senderId, text } = record;
  const campaign = await campaigns.create({ id, senderId, ...(text !== '' && { text }) });
  const { state } = await campaign.progress();
  if (state !== 'draft' && state !== 'planned') return;
  if (state === 'draft') {
    await campaign.add(
      record.people.map(({ recipient, text: own }) =>
        own === null ? recipient : { recipient, text: own },
      ),
    );
    await campaign.plan();
  }
  await campaign.start();
}

/** A database that went back in time may have forgotten requests, so they are looked up first. */
export async function resumeCampaign(campaign: Campaign): Promise<void> {
  const { pausedBy } = await campaign.progress();
  await campaign.resume(pausedBy === 'store_rewound' ? { recheck: true } : {});
}

/** All uncertain requests of a campaign. */
export async function listUncertain(campaign: Campaign): Promise<readonly UncertainRequest[]> {
  const requests: UncertainRequest[] = [];
  for await (const request of campaign.uncertain()) requests.push(request);
  return requests;
}

/** Swallows the error of a campaign that has ended already. */
export function ignoreEnded(error: unknown): void {
  if (!isCampaignError(error) || error.code !== 'CAMPAIGN_STATE') throw error;
}

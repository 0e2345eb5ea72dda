import type { OperationMap } from '@23telecom/client';
import type { Campaigns } from '../campaigns/campaigns.ts';

/** The operations that a handler with campaigns responds to. */
export type CampaignOperationName = Extract<keyof OperationMap, `campaigns.${string}`>;

type Runs = {
  readonly [Name in CampaignOperationName]: (
    campaigns: Campaigns,
    input: OperationMap[Name]['input'],
  ) => Promise<OperationMap[Name]['output']>;
};

/** Runs each operation on the campaigns of a store. */
export const runs: Runs = {
  'campaigns.progress': async (campaigns, { id }) => (await campaigns.get(id)).progress(),
  'campaigns.messages': async (campaigns, { id, after, limit, ...filter }) =>
    (await campaigns.get(id)).messages(filter).page({ after, limit }),
  'campaigns.list': async (campaigns, { after, limit, ...filter } = {}) =>
    campaigns.list(filter).page({ after, limit }),
  'campaigns.pause': async (campaigns, { id, ...change }) => {
    const campaign = await campaigns.get(id);
    await campaign.pause(change);
    return campaign.progress();
  },
  'campaigns.resume': async (campaigns, { id, ...change }) => {
    const campaign = await campaigns.get(id);
    await campaign.resume(change);
    return campaign.progress();
  },
  'campaigns.cancel': async (campaigns, { id, ...change }) => {
    const campaign = await campaigns.get(id);
    await campaign.cancel(change);
    return campaign.progress();
  },
};

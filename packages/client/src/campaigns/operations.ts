import type { MapOf } from '../call/operations/operation-map.ts';
import {
  cancelCampaignOperation,
  pauseCampaignOperation,
  resumeCampaignOperation,
} from './change.ts';
import { listCampaignsOperation } from './list.ts';
import { campaignMessagesOperation } from './messages.ts';
import { campaignProgressOperation } from './progress.ts';

/** The operations of campaigns. */
export const campaignOperations = [
  campaignProgressOperation,
  campaignMessagesOperation,
  listCampaignsOperation,
  pauseCampaignOperation,
  resumeCampaignOperation,
  cancelCampaignOperation,
] as const;

/** Input and output of each operation of campaigns. */
export type CampaignOperations = MapOf<typeof campaignOperations>;

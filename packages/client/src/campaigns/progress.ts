import type { CallOptions } from '../call/options/call-options.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { ofCampaign } from './campaign-checks.ts';
import type { CampaignProgress } from './campaign-progress.ts';
import { defineCampaignOperation } from './define-campaign-operation.ts';

/** Names a campaign. */
export interface CampaignReference {
  /** The ID that you gave the campaign. */
  readonly id: string;
}

/** `telecom.campaigns.progress`. */
export interface CampaignProgressCall {
  /**
   * The figures of a campaign.
   *
   * @throws NotFoundError if there is no such campaign
   *
   * @example
   * ```ts
   * const { state, accepted, recipients } = await telecom.campaigns.progress('spring-2026');
   * ```
   */
  readonly progress: (id: string, options?: CallOptions) => TelecomPromise<CampaignProgress>;
}

/** The figures of a campaign. */
export const campaignProgressOperation = defineCampaignOperation<
  CampaignReference,
  CampaignProgress,
  'campaigns.progress'
>('campaigns.progress', 'read', ofCampaign(), 'id');

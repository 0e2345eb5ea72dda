import type { CallOptions } from '../call/options/call-options.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { campaignChangeChecks, ofCampaign, recheckCheck } from './campaign-checks.ts';
import type { CampaignProgress } from './campaign-progress.ts';
import { defineCampaignOperation } from './define-campaign-operation.ts';
import type { CampaignReference } from './progress.ts';

/** A change of a campaign. */
export interface CampaignChange {
  /**
   * Your name for the person or program. Through a proxy handler it is the visitor.
   * @default none
   */
  readonly by?: string | undefined;
}

/** A change that continues a campaign. */
export interface CampaignResumption extends CampaignChange {
  /** Whether each planned request is looked up before it is sent: needed if `pausedBy` is `store_rewound`. */
  readonly recheck?: boolean | undefined;
}

/** `telecom.campaigns.pause`, `resume` and `cancel`. Each returns the figures after the change. */
export interface ChangeCampaignCalls {
  /**
   * Makes no new request within a second, on any machine.
   *
   * @throws ValidationError `CAMPAIGN_STATE` if the campaign cannot be paused
   *
   * @example
   * ```ts
   * await telecom.campaigns.pause('spring-2026');
   * ```
   */
  readonly pause: (
    id: string,
    change?: CampaignChange,
    options?: CallOptions,
  ) => TelecomPromise<CampaignProgress>;
  /**
   * Continues a paused campaign.
   *
   * @throws ValidationError `CAMPAIGN_STATE` unless it is paused
   *
   * @example
   * ```ts
   * await telecom.campaigns.resume('spring-2026');
   * ```
   */
  readonly resume: (
    id: string,
    change?: CampaignResumption,
    options?: CallOptions,
  ) => TelecomPromise<CampaignProgress>;
  /**
   * Ends a campaign for good. Recipients who were not sent to are `unsent`.
   *
   * @throws ValidationError `CAMPAIGN_STATE` if it has ended in another way
   *
   * @example
   * ```ts
   * await telecom.campaigns.cancel('spring-2026');
   * ```
   */
  readonly cancel: (
    id: string,
    change?: CampaignChange,
    options?: CallOptions,
  ) => TelecomPromise<CampaignProgress>;
}

const change = ofCampaign<CampaignReference & CampaignChange>(campaignChangeChecks);

/** Pauses a campaign. */
export const pauseCampaignOperation = defineCampaignOperation<
  CampaignReference & CampaignChange,
  CampaignProgress,
  'campaigns.pause'
>('campaigns.pause', 'write', change, 'id');

/** Continues a campaign. */
export const resumeCampaignOperation = defineCampaignOperation<
  CampaignReference & CampaignResumption,
  CampaignProgress,
  'campaigns.resume'
>(
  'campaigns.resume',
  'write',
  ofCampaign({ ...campaignChangeChecks, recheck: recheckCheck }),
  'id',
);

/** Ends a campaign. */
export const cancelCampaignOperation = defineCampaignOperation<
  CampaignReference & CampaignChange,
  CampaignProgress,
  'campaigns.cancel'
>('campaigns.cancel', 'write', change, 'id');

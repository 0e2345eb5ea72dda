import type { CallOptions } from '../call/options/call-options.ts';
import { checkedBy } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { checkFields } from '../codec/check.ts';
import { campaignPageChecks, optionalOneOf } from './campaign-checks.ts';
import type { CampaignPage } from './campaign-message.ts';
import type { CampaignProgress, CampaignState } from './campaign-progress.ts';
import { defineCampaignOperation } from './define-campaign-operation.ts';
import type { CampaignPlace } from './messages.ts';

/** Selects campaigns, and a page of them. */
export interface CampaignsFilter extends CampaignPlace {
  readonly state?: Exclude<CampaignState, 'scheduled'> | undefined;
}

/** `telecom.campaigns.list`. */
export interface ListCampaignsCall {
  /**
   * A page of the figures of all campaigns, newest first.
   *
   * @example
   * ```ts
   * const { items } = await telecom.campaigns.list({ state: 'running' });
   * ```
   */
  readonly list: (
    filter?: CampaignsFilter,
    options?: CallOptions,
  ) => TelecomPromise<CampaignPage<CampaignProgress>>;
}

const states = ['draft', 'planned', 'running', 'paused', 'sent', 'expired', 'cancelled'];
const checks = { state: optionalOneOf(states), ...campaignPageChecks };

/** A page of the figures of all campaigns. */
export const listCampaignsOperation = defineCampaignOperation<
  CampaignsFilter | undefined,
  CampaignPage<CampaignProgress>,
  'campaigns.list'
>(
  'campaigns.list',
  'read',
  checkedBy((input) => checkFields(input, checks), Object.keys(checks)),
  'items',
);

import type { CallOptions } from '../call/options/call-options.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import {
  campaignPageChecks,
  ofCampaign,
  optionalLineCheck,
  optionalOneOf,
  optionalRecipientCheck,
} from './campaign-checks.ts';
import type {
  CampaignMessage,
  CampaignMessageFilter,
  CampaignMessageState,
  CampaignPage,
} from './campaign-message.ts';
import { defineCampaignOperation } from './define-campaign-operation.ts';
import type { CampaignReference } from './progress.ts';

/** The place and length of a page of a campaign's list. */
export interface CampaignPlace {
  /**
   * The `next` of the page before.
   * @default the first page
   */
  readonly after?: string | null | undefined;
  /**
   * Maximum number of items, 1 to 1,000.
   * @default 100
   */
  readonly limit?: number | undefined;
}

/** Selects messages of a campaign, and a page of them. */
export interface CampaignMessagesFilter extends CampaignMessageFilter, CampaignPlace {}

/** `telecom.campaigns.messages`. */
export interface CampaignMessagesCall {
  /**
   * A page of the recipients of a campaign, each with its state.
   *
   * @throws NotFoundError if there is no such campaign
   *
   * @example
   * ```ts
   * const { items, next } = await telecom.campaigns.messages('spring-2026', { state: 'uncertain' });
   * ```
   */
  readonly messages: (
    id: string,
    filter?: CampaignMessagesFilter,
    options?: CallOptions,
  ) => TelecomPromise<CampaignPage<CampaignMessage>>;
}

/** Each state; one that is missing here does not compile. */
const states: Readonly<Record<CampaignMessageState, true>> = {
  pending: true,
  sending: true,
  accepted: true,
  blocked: true,
  refused: true,
  reconciled: true,
  failed: true,
  uncertain: true,
  suppressed: true,
  unsent: true,
};

/** A page of the recipients of a campaign. */
export const campaignMessagesOperation = defineCampaignOperation<
  CampaignReference & CampaignMessagesFilter,
  CampaignPage<CampaignMessage>,
  'campaigns.messages'
>(
  'campaigns.messages',
  'read',
  ofCampaign({
    state: optionalOneOf(Object.keys(states)),
    status: optionalLineCheck,
    recipient: optionalRecipientCheck,
    ...campaignPageChecks,
  }),
  'items',
);

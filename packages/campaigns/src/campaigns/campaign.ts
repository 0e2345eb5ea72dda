import type { AddResult, InvalidRecipient, RecipientSource } from '../planning/add-recipients.ts';
import type { WaitOptions } from '../reports/wait-for-message.ts';
import type {
  CampaignList,
  CampaignMessage,
  CampaignMessageFilter,
  UncertainCampaignBatch,
} from '../campaign/campaign-message.ts';
import type { CampaignPlan } from '../campaign/campaign-plan.ts';
import type { CampaignProgress } from '../campaign/campaign-progress.ts';

/** The author of a change. */
export interface ActorOptions {
  /**
   * Your name for the person or program, up to 200 characters.
   * @default null
   */
  readonly by?: string | null | undefined;
}

/** The options of `add`. */
export interface AddOptions {
  /** Called with each invalid item, for lists with more than 100 of them. */
  readonly onInvalid?: ((item: InvalidRecipient) => void) | undefined;
}

/** The options of `resume`. */
export interface ResumeOptions extends ActorOptions {
  /**
   * Whether each planned request is looked up in the history before it is sent. Needed after `store_rewound`:
   * the tables may have forgotten requests that were made.
   */
  readonly recheck?: boolean | undefined;
}

/** How far a campaign is. */
export type CampaignMilestone =
  /** All requests were made, or it has ended. */
  | 'sent'
  /** In addition, no request is being looked up. Some may be uncertain. */
  | 'settled'
  /** In addition, nothing is uncertain and every message has a final report. */
  | 'final';

/** A person's decision on an uncertain request. */
export type CampaignDecision =
  /** It was sent: its recipients count as reconciled. */
  | 'sent'
  /** It was not sent, so plan it again. */
  | 'resend';

/** A campaign: a handle without a state of its own, so that several may be used at the same time. */
export interface Campaign {
  readonly id: string;
  /**
   * Adds recipients from any iterable, in constant memory. Each call is one transaction: if the source throws,
   * nothing of it is added. Invalid items are counted and reported, and the others are added.
   *
   * @throws CampaignError `CAMPAIGN_STATE` after `plan`
   * @example
   * ```ts
   * const { added, problems } = await campaign.add(['+447911123456', { recipient: '+14155550100', text: 'Hi' }]);
   * ```
   */
  add(recipients: RecipientSource, options?: AddOptions): Promise<AddResult>;
  /**
   * Drops duplicates and suppressed recipients, cuts the others into requests and prices them, without sending.
   * A later call returns the same plan.
   *
   * @throws ValidationError if the hours never allow some recipients
   * @example
   * ```ts
   * const { recipients, requests, cost } = await campaign.plan();
   * ```
   */
  plan(): Promise<CampaignPlan>;
  /**
   * Lets the workers send, from `startAt` on.
   *
   * @throws CampaignError `CAMPAIGN_STATE` before `plan`, or after the end
   */
  start(options?: ActorOptions): Promise<void>;
  /** Makes no new request, on any machine, within a second. Requests under way finish. */
  pause(options?: ActorOptions): Promise<void>;
  /**
   * Sends on.
   *
   * @throws CampaignError `CAMPAIGN_STATE` unless it is paused, `STORE_REWOUND` after `store_rewound` without `recheck`
   */
  resume(options?: ResumeOptions): Promise<void>;
  /** Ends it for good. Recipients who were not sent to are `unsent`. */
  cancel(options?: ActorOptions): Promise<void>;
  /** Reads the figures, as plain JSON. */
  progress(): Promise<CampaignProgress>;
  /**
   * Yields the figures now and after each change, at most once a tenth of a second, until no request is left
   * to make or to look up.
   *
   * @example
   * ```ts
   * for await (const { state, accepted } of campaign.watch()) console.log(state, accepted);
   * ```
   */
  watch(options?: {
    readonly until?: CampaignMilestone | undefined;
    readonly signal?: AbortSignal | undefined;
  }): AsyncIterable<CampaignProgress>;
  /**
   * Waits until it is that far, and returns the figures.
   *
   * @throws TimeoutError `WAIT_TIMEOUT`; the campaign goes on
   */
  waitFor(milestone: CampaignMilestone, options?: WaitOptions): Promise<CampaignProgress>;
  /**
   * The state of each recipient.
   *
   * @example
   * ```ts
   * for await (const { recipient, status } of campaign.messages({ state: 'accepted' })) console.log(recipient, status);
   * ```
   */
  messages(filter?: CampaignMessageFilter): CampaignList<CampaignMessage>;
  /** The requests that neither the response nor the history accounts for. A person decides with `resolve`. */
  uncertain(): CampaignList<UncertainCampaignBatch>;
  /**
   * Decides on an uncertain request. The audit keeps the author and the time.
   *
   * @param request - An entry of `uncertain()`, or its `batch` and `attempt`.
   * @throws CampaignError `DECISION_OUTDATED` if the request has changed since it was listed: its message says how.
   * `CAMPAIGN_STATE` if the campaign has no such request, or has ended
   * @example
   * ```ts
   * for await (const request of campaign.uncertain()) await campaign.resolve(request, 'sent', { by: 'ann' });
   * ```
   */
  resolve(
    request: Pick<UncertainCampaignBatch, 'batch' | 'attempt'>,
    decision: CampaignDecision,
    options?: ActorOptions,
  ): Promise<void>;
}

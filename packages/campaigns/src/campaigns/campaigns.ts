import type { CampaignInbox } from '../reports/create-inbox.ts';
import type { WaitOptions } from '../reports/wait-for-message.ts';
import type { StepOptions, StepResult } from '../sending/step.ts';
import type { CampaignWorker, WorkOptions } from '../sending/work.ts';
import type { ForgetResult } from '../statements/forget-recipient.ts';
import type { PruneResult } from '../statements/prune.ts';
import type { CampaignMetrics } from '../statements/read-metrics.ts';
import type { MessageReport } from '../statements/read-reports.ts';
import type { MetricsMeter } from '../upkeep/observe-metrics.ts';
import type { SweepResult } from '../upkeep/sweep-history.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignInput } from '../campaign/campaign-input.ts';
import type { CampaignList } from '../campaign/campaign-message.ts';
import type { CampaignProgress, CampaignState } from '../campaign/campaign-progress.ts';

/** For which senders a recipient is suppressed. */
export interface ScopeOptions {
  /**
   * A sender ID.
   * @default every sender
   */
  readonly scope?: string | undefined;
}

/** The options of `suppress`. */
export interface SuppressOptions extends ScopeOptions {
  /** Why, such as `unsubscribed`; up to 200 characters. */
  readonly reason?: string | undefined;
}

/** Selects campaigns. */
export interface CampaignFilter {
  readonly state?: Exclude<CampaignState, 'scheduled'> | undefined;
}

/** The campaigns of a store. */
export interface Campaigns {
  /**
   * Creates a campaign. The same input again, also after a crash, is the same campaign.
   *
   * @throws ValidationError if the input is invalid
   * @throws CampaignError `CAMPAIGN_CONFLICT` if the ID has another input
   * @example
   * ```ts
   * const campaign = await campaigns.create({ id: 'spring-2026', senderId: 'MyApp', text: 'Sale ends Sunday' });
   * ```
   */
  create(input: CampaignInput): Promise<Campaign>;
  /**
   * Finds a campaign.
   *
   * @throws CampaignError `CAMPAIGN_NOT_FOUND`
   */
  get(id: string): Promise<Campaign>;
  /** The figures of all campaigns, newest first. */
  list(filter?: CampaignFilter): CampaignList<CampaignProgress>;
  /**
   * Starts a worker of this process. Any number of processes and machines may have some.
   *
   * @example
   * ```ts
   * const worker = campaigns.work({ concurrency: 8 });
   * process.once('SIGTERM', () => void worker.stop());
   * ```
   */
  work(options?: WorkOptions): CampaignWorker;
  /**
   * Does what is due now, once: for a scheduler or a job library of your own. It is safe to call more than
   * once, at the same time, and from any machine.
   */
  step(options?: StepOptions): Promise<StepResult>;
  /**
   * Stores delivery events, for `webhooks.handler({ inbox: campaigns.inbox })` on any machine. It resolves when
   * the event is on disk.
   */
  readonly inbox: CampaignInbox;
  /**
   * Waits for the final status of any message of the account, by the reports that the inbox has stored. The
   * provider is not polled.
   *
   * @throws TimeoutError `WAIT_TIMEOUT`
   */
  waitFor(messageId: string, options?: WaitOptions): Promise<MessageReport>;
  /**
   * Never sends to these recipients: checked when a campaign is planned and before each request.
   *
   * @throws ValidationError if a number is invalid; none is stored then
   */
  suppress(recipients: string | Iterable<string>, options?: SuppressOptions): Promise<void>;
  /** Takes recipients from the suppression list of this scope. Returns how many were on it. */
  unsuppress(recipients: string | Iterable<string>, options?: ScopeOptions): Promise<number>;
  /**
   * Erases a number from all campaigns, and the texts that only erased numbers got. Figures and the suppression list stay.
   *
   * @throws CampaignError `CAMPAIGN_STATE` while a request to it is open
   */
  forget(recipient: string): Promise<ForgetResult>;
  /** Deletes campaigns that ended before, with their messages and reports. */
  prune(options: { readonly olderThanDays: number }): Promise<PruneResult>;
  /** Reads the load of the store. */
  metrics(): Promise<CampaignMetrics>;
  /**
   * Exports the load as gauges of OpenTelemetry. Returns the end of it.
   *
   * @example
   * ```ts
   * import { metrics } from '@opentelemetry/api';
   * campaigns.observe(metrics.getMeter('campaigns'));
   * ```
   */
  observe<Gauge>(meter: MetricsMeter<Gauge>): () => void;
  /**
   * Compares with the provider's history now, as a worker does every hour: settles what is uncertain and
   * fills in lost reports.
   *
   * @param options.olderThanMs - Messages that wait for a report longer than this; 0 for all by default.
   */
  sweep(options?: { readonly olderThanMs?: number | undefined }): Promise<SweepResult>;
  /** Brings the tables up to date. Returns the names of the migrations that were run. */
  migrate(): Promise<readonly string[]>;
  /**
   * Stops the workers and ends all waits; `work`, `step` and waits reject from then on. The store stays open.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

import type { Task } from '../clock/task.ts';
import type { FaultEntry } from '../faults/fault.ts';
import type { RequestEntry } from '../logs/request-log.ts';
import type { Message } from '../sms/message.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type { WebhookSettings } from '../webhooks/webhook-settings.ts';
import type { ApiKeyOptions } from '../world/account-options.ts';
import type { Payment } from '../world/payment.ts';
import type { WorkspaceIdentity } from '../world/workspace.ts';
import type { Counters } from '../world/world.ts';

/** The version of the layout below; snapshots of another version are refused. */
export const snapshotFormat = 1;

/** The state of a workspace in a snapshot. */
export interface WorkspaceSnapshot {
  readonly identity: WorkspaceIdentity;
  /** Millionths of the account currency. */
  readonly balance: number;
  /** Milliseconds since 1970 in UTC. */
  readonly balanceUpdatedAt: number;
  readonly payments: readonly Payment[];
  /** Oldest first. */
  readonly messages: readonly Message[];
  readonly testMessages: readonly Message[];
  readonly webhooks: WebhookSettings;
  /** Oldest first. */
  readonly webhookLog: readonly WebhookAttempt[];
}

/**
 * The whole state of a sandbox as plain JSON, to store, compare or restore. It contains API keys,
 * signing secrets, phone numbers and texts, so store it as safely as those.
 *
 * @example
 * ```ts
 * const snapshot: SandboxSnapshot = sandbox.snapshot();
 * sandbox.restore(snapshot);
 * ```
 */
export interface SandboxSnapshot {
  /** The version of the layout. */
  readonly format: number;
  readonly seed: number;
  /**
   * When the sandbox was opened, in milliseconds since 1970 on its clock; its prices date from
   * then.
   */
  readonly openedAt: number;
  /** Milliseconds since 1970 on the sandbox's clock. */
  readonly now: number;
  readonly counters: Counters;
  readonly apiKeys: readonly ApiKeyOptions[];
  /** Signatures already used, each with the time at which it expires. */
  readonly usedSignatures: readonly (readonly [string, number])[];
  readonly workspaces: readonly WorkspaceSnapshot[];
  /** Scheduled tasks, earliest first. */
  readonly timers: readonly { readonly at: number; readonly task: Task }[];
  readonly faults: readonly FaultEntry[];
  readonly requests: readonly RequestEntry[];
}

import type { Payment } from '../account/payment.ts';
import type { WorkspaceIdentity } from '../account/workspace.ts';
import type { RequestEntry } from '../control/request-log.ts';
import type { FaultEntry } from '../faults/fault.ts';
import type { Task } from '../lifecycle/task.ts';
import type { ApiKeyOptions } from '../sandbox-options.ts';
import type { Message } from '../sms/message.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type { WebhookSettings } from '../webhooks/webhook-settings.ts';
import type { Counters } from '../world.ts';

/** The layout below; a snapshot of another is refused. */
export const snapshotFormat = 1;

/** One workspace in a snapshot. */
export interface WorkspaceSnapshot {
  readonly identity: WorkspaceIdentity;
  /** In millionths. */
  readonly balance: number;
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
 * The whole state of a sandbox as plain JSON: store it, compare it, restore it.
 * It holds signing secrets and keys: keep it where they may be kept.
 */
export interface SandboxSnapshot {
  readonly format: number;
  readonly seed: number;
  /** When the sandbox was opened, on its own clock: its prices are from then. */
  readonly openedAt: number;
  readonly now: number;
  readonly counters: Counters;
  readonly apiKeys: readonly ApiKeyOptions[];
  /** Signatures that were used, with the time until when they are remembered. */
  readonly usedSignatures: readonly (readonly [string, number])[];
  readonly workspaces: readonly WorkspaceSnapshot[];
  /** What waits on the clock, in the order it will happen. */
  readonly timers: readonly { readonly at: number; readonly task: Task }[];
  readonly faults: readonly FaultEntry[];
  readonly requests: readonly RequestEntry[];
}

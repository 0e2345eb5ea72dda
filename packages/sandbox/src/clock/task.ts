import type { WebhookType } from '../contract/webhook-type.ts';

/** A task that changes the status of a message. */
export interface StatusTask {
  readonly kind: 'status';
  readonly workspaceId: number;
  readonly messageId: string;
  /** The index of the status change in the message's plan. */
  readonly step: number;
}

/** A task that attempts to deliver a webhook. */
export interface WebhookTask {
  readonly kind: 'webhook';
  readonly workspaceId: number;
  readonly type: WebhookType;
  readonly messageId: string;
  /** 1 to 3. */
  readonly attempt: number;
  readonly url: string;
  readonly body: string;
}

/**
 * A task scheduled on the sandbox's clock. It is plain data, so that a snapshot or a file can store
 * it.
 */
export type Task = StatusTask | WebhookTask;

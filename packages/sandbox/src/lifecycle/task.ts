import type { MessageStatus } from '../sms/message.ts';
import type { WebhookType } from '../webhooks/webhook-type.ts';

/** A message takes a step of its life. */
export interface StatusTask {
  readonly kind: 'status';
  readonly workspaceId: number;
  readonly messageId: string;
  /** The index of the step in the message's plan. */
  readonly step: number;
}

/** A webhook is tried for the first, second or third time. */
export interface WebhookTask {
  readonly kind: 'webhook';
  readonly workspaceId: number;
  readonly type: WebhookType;
  readonly messageId: string;
  readonly attempt: number;
  readonly url: string;
  readonly body: string;
}

/** What waits on the sandbox's clock: plain data, so that a snapshot or a file can hold it. */
export type Task = StatusTask | WebhookTask;

/** A webhook about a status, which may not be the message's own any more. */
export interface StatusReport {
  readonly status: MessageStatus;
  readonly statusCode: string | null;
}

import type { TaskClock } from '../clock/clock.ts';
import type { Task, WebhookTask } from '../clock/task.ts';
import { retryDelaysMs } from '../contract/webhook-rules.ts';
import type { WebhookType } from '../contract/webhook-type.ts';
import type { Message } from '../sms/message.ts';
import { buildPayload, type WebhookOccasion } from './build-payload.ts';
import { postWebhook } from './post-webhook.ts';
import type { WebhookAttempt, WebhookLog } from './webhook-log.ts';
import type { WebhookSettings } from './webhook-settings.ts';

/** The part of a workspace that its webhooks need. */
export interface WebhookOwner {
  readonly identity: { readonly id: number };
  readonly webhooks: WebhookSettings;
  readonly webhookLog: WebhookLog;
}

/** Delivers webhooks in the background and logs each attempt. */
export interface WebhookSender {
  /** Sends a webhook if the workspace has a URL for its type. */
  send(
    workspace: WebhookOwner,
    type: WebhookType,
    message: Message,
    occasion: WebhookOccasion,
  ): void;
  /** Makes the attempt of a scheduled task. */
  attempt(workspace: WebhookOwner, task: WebhookTask): void;
  /** Resolves when no attempt is in progress. */
  settle(): Promise<void>;
  /** The attempts in progress. A restored snapshot starts them again. */
  pending(): readonly WebhookTask[];
}

interface SenderParts {
  readonly clock: Pick<TaskClock<Task>, 'now' | 'schedule'>;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly onAttempt: (attempt: WebhookAttempt) => void;
  readonly onBegin: (task: WebhookTask) => void;
  readonly onEnd: (task: WebhookTask) => void;
}

/** Creates a sender. */
export function createWebhookSender({
  clock,
  fetch,
  timeoutMs,
  onAttempt,
  onBegin,
  onEnd,
}: SenderParts): WebhookSender {
  const inProgress = new Map<WebhookTask, Promise<void>>();

  async function attempt(workspace: WebhookOwner, task: WebhookTask): Promise<void> {
    const createdAt = clock.now();
    const result = await postWebhook({
      url: task.url,
      body: task.body,
      secret: workspace.webhooks.signingSecret,
      now: createdAt,
      timeoutMs,
      fetch,
    });
    const { type, url, messageId } = task;
    const entry = workspace.webhookLog.add({
      type,
      url,
      messageId,
      attempt: task.attempt,
      ...result,
      createdAt,
    });
    inProgress.delete(task);
    onEnd(task);
    const delay = retryDelaysMs[task.attempt - 1];
    if (result.error !== null && delay !== undefined) {
      clock.schedule(clock.now() + delay, { ...task, attempt: task.attempt + 1 });
    }
    onAttempt(entry);
  }

  function begin(workspace: WebhookOwner, task: WebhookTask): void {
    onBegin(task);
    inProgress.set(task, attempt(workspace, task));
  }

  return {
    send: (workspace, type, message, occasion) => {
      const url = workspace.webhooks.urls[type];
      if (url === null) return;
      const body = JSON.stringify(buildPayload(message, type, workspace.webhooks, occasion));
      const task: WebhookTask = {
        kind: 'webhook',
        workspaceId: workspace.identity.id,
        type,
        messageId: message.messageId,
        attempt: 1,
        url,
        body,
      };
      if (occasion.delayMs === undefined) begin(workspace, task);
      else clock.schedule(clock.now() + occasion.delayMs, task);
    },
    attempt: begin,
    settle: async () => {
      while (inProgress.size > 0) await Promise.all(inProgress.values());
    },
    pending: () => [...inProgress.keys()],
  };
}

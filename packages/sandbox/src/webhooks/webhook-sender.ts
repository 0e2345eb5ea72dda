import type { Workspace } from '../account/workspace.ts';
import type { TaskClock } from '../clock/clock.ts';
import type { Task, WebhookTask } from '../lifecycle/task.ts';
import type { Message } from '../sms/message.ts';
import { buildPayload, type WebhookOccasion } from './build-payload.ts';
import { postWebhook } from './post-webhook.ts';
import type { WebhookAttempt } from './webhook-log.ts';
import type { WebhookType } from './webhook-type.ts';

/** Delivers webhooks in the background and logs each attempt. */
export interface WebhookSender {
  /** Sends a webhook where the workspace has a URL for its type. */
  send(workspace: Workspace, type: WebhookType, message: Message, occasion: WebhookOccasion): void;
  /** Makes the attempt that a task stands for. */
  attempt(workspace: Workspace, task: WebhookTask): void;
  /** Resolves when no attempt is under way. */
  settle(): Promise<void>;
  /** Attempts that are under way: a snapshot begins them anew. */
  pending(): readonly WebhookTask[];
}

interface SenderParts {
  readonly clock: Pick<TaskClock<Task>, 'now' | 'schedule'>;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly onAttempt: (attempt: WebhookAttempt) => void;
}

/** Contract §6.5: three attempts in all. */
const delaysMs = [10_000, 30_000];

export function createWebhookSender({
  clock,
  fetch,
  timeoutMs,
  onAttempt,
}: SenderParts): WebhookSender {
  const underWay = new Map<WebhookTask, Promise<void>>();

  const attempt = async (workspace: Workspace, task: WebhookTask): Promise<void> => {
    const createdAt = clock.now();
    const answer = await postWebhook({
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
      ...answer,
      createdAt,
    });
    underWay.delete(task);
    const delay = delaysMs[task.attempt - 1];
    if (answer.error !== null && delay !== undefined) {
      clock.schedule(clock.now() + delay, { ...task, attempt: task.attempt + 1 });
    }
    onAttempt(entry);
  };

  const begin = (workspace: Workspace, task: WebhookTask): void => {
    underWay.set(task, attempt(workspace, task));
  };

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
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
    pending: () => [...underWay.keys()],
  };
}

import type { WebhookType } from '../contract/webhook-type.ts';

/** An attempt to deliver a webhook. */
export interface WebhookAttempt {
  readonly id: number;
  readonly type: WebhookType;
  readonly url: string;
  readonly messageId: string | null;
  /** 1 to 3; always 1 for a test webhook. */
  readonly attempt: number;
  /** The HTTP status of the response; null if there was none. */
  readonly statusCode: number | null;
  /** The reason of a failure; null after a success. */
  readonly error: string | null;
  /** Real milliseconds. */
  readonly durationMs: number;
  /** Milliseconds since 1970 on the sandbox's clock. */
  readonly createdAt: number;
}

/** The latest attempts of a workspace. */
export interface WebhookLog {
  add(attempt: Omit<WebhookAttempt, 'id'>): WebhookAttempt;
  /** Newest first. */
  list(type?: WebhookType): readonly WebhookAttempt[];
  clear(): void;
  restore(attempts: readonly WebhookAttempt[]): void;
}

/** How many attempts are kept, so that a long run does not fill the memory. */
const maxAttempts = 10_000;

/** Creates an empty log; `onAdd` is called after each new attempt. */
export function createWebhookLog(onAdd?: (attempt: WebhookAttempt) => void): WebhookLog {
  /**
   * Oldest first. It is trimmed only at twice the limit; otherwise every attempt would copy the
   * array.
   */
  let attempts: WebhookAttempt[] = [];
  let lastId = 0;
  return {
    add: (attempt) => {
      const entry = { id: ++lastId, ...attempt };
      attempts.push(entry);
      if (attempts.length >= 2 * maxAttempts) attempts = attempts.slice(-maxAttempts);
      onAdd?.(entry);
      return entry;
    },
    list: (type) =>
      attempts
        .slice(-maxAttempts)
        .filter((attempt) => type === undefined || attempt.type === type)
        .reverse(),
    clear: () => {
      attempts = [];
      lastId = 0;
    },
    restore: (restored) => {
      attempts = [...restored];
      lastId = attempts.at(-1)?.id ?? 0;
    },
  };
}

import type { WebhookType } from './webhook-type.ts';

/** One attempt to deliver a webhook. */
export interface WebhookAttempt {
  readonly id: number;
  readonly type: WebhookType;
  readonly url: string;
  readonly messageId: string | null;
  /** 1 to 3; 1 for a test. */
  readonly attempt: number;
  /** The answer's HTTP status; null where there was none. */
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  /** Milliseconds since 1970 on the sandbox's clock. */
  readonly createdAt: number;
}

/** The attempts of a workspace; the oldest are forgotten. */
export interface WebhookLog {
  add(attempt: Omit<WebhookAttempt, 'id'>): WebhookAttempt;
  /** Newest first. */
  list(type?: WebhookType): readonly WebhookAttempt[];
  clear(): void;
  restore(attempts: readonly WebhookAttempt[]): void;
}

/** So that a long run needs no more memory than a short one. */
const limit = 10_000;

export function createWebhookLog(): WebhookLog {
  /** Oldest first; trimmed at twice the limit, so that an attempt costs the same each time. */
  let attempts: WebhookAttempt[] = [];
  let lastId = 0;
  return {
    add: (attempt) => {
      const entry = { id: ++lastId, ...attempt };
      attempts.push(entry);
      if (attempts.length >= 2 * limit) attempts = attempts.slice(-limit);
      return entry;
    },
    list: (type) =>
      attempts
        .slice(-limit)
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

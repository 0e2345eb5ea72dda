import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { optionalFields } from '../call/operations/input-rule.ts';
import type { List } from '../call/results/list.ts';
import { isAskedPage, pageChecks, pageOf } from '../call/results/page-of.ts';
import { readNumber, readString, readText, recordOf } from '../codec/read.ts';
import { attemptShape } from './delivery-attempt.ts';
import { type WebhookType, webhookTypeCheck } from './webhook-settings.ts';

/** Selects deliveries of webhooks. */
export interface WebhookLogFilter {
  /** @default 1 */
  readonly page?: number | undefined;
  /**
   * Entries a page, 1–100.
   * @default 25
   */
  readonly limit?: number | undefined;
  readonly type?: WebhookType | undefined;
}

/** An attempt to deliver a webhook. */
export interface WebhookLogEntry {
  readonly id: string;
  readonly type: WebhookType | (string & {});
  readonly url: string;
  readonly messageId: string | null;
  /** Counted from 1, at most 3. */
  readonly attempt: number;
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly durationMs: number | null;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** `telecom.webhooks.logs`. */
export interface WebhookLogsCall {
  /**
   * Every attempt to deliver a webhook. Needs the permission `webhooks.read`.
   *
   * @example
   * ```ts
   * for await (const entry of telecom.webhooks.logs({ type: 'delivery' })) console.log(entry.error);
   * ```
   */
  readonly logs: (filter?: WebhookLogFilter, options?: CallOptions) => List<WebhookLogEntry>;
}

/** `GET /user/webhooks/logs` (contract §6.3, §11). */
export const logsOperation = defineOperation(
  {
    name: 'webhooks.logs',
    method: 'GET',
    path: '/user/webhooks/logs',
    input: optionalFields<WebhookLogFilter>({ ...pageChecks, type: webhookTypeCheck }),
    response: { type: 'object', key: 'logs' },
    decode: pageOf(
      recordOf<WebhookLogEntry>({
        id: readString,
        ...attemptShape,
        url: readString,
        messageId: readText,
        attempt: readNumber,
        createdAt: readString,
      }),
    ),
  },
  isAskedPage,
);

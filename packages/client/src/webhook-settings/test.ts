import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { requiredFields } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { readRecord, readText, recordOf } from '../codec/read.ts';
import { attemptShape } from './delivery-attempt.ts';
import { type WebhookType, webhookTypeCheck } from './webhook-settings.ts';

/** The webhook to test. */
export interface WebhookTestInput {
  readonly type: WebhookType;
}

/** The result of a test. */
export interface WebhookTestResult {
  readonly type: WebhookType | (string & {});
  readonly url: string | null;
  /** The HTTP status of your server; null if the provider could not reach it. */
  readonly statusCode: number | null;
  readonly durationMs: number | null;
  readonly error: string | null;
}

/** `telecom.webhooks.test`. */
export interface TestWebhookCall {
  /**
   * Makes the provider call one of the URLs now. Needs the permission `webhooks.write`.
   *
   * @example
   * ```ts
   * const { statusCode, error } = await telecom.webhooks.test({ type: 'delivery' });
   * ```
   */
  readonly test: (
    input: WebhookTestInput,
    options?: CallOptions,
  ) => TelecomPromise<WebhookTestResult>;
}

const readResult = recordOf<WebhookTestResult>({ ...attemptShape, url: readText });

/** `POST /user/webhooks/test` (contract §6.3, §11). */
export const testOperation = defineOperation(
  {
    name: 'webhooks.test',
    method: 'POST',
    path: '/user/webhooks/test',
    input: requiredFields<WebhookTestInput>({ type: webhookTypeCheck }),
    response: { type: 'object', key: 'result' },
    decode: (body): WebhookTestResult => readResult(readRecord(body).result),
  },
  (result, { type }) => !result.type || result.type === type,
);

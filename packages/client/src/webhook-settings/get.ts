import type { CallOptions } from '../call/options/call-options.ts';
import { defineOperation } from '../call/operations/define-operation.ts';
import { noInput } from '../call/operations/input-rule.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { decodeWebhookSettings, type WebhookSettings } from './webhook-settings.ts';

/** `telecom.webhooks.get`. */
export interface GetWebhooksCall {
  /**
   * The webhook settings. Needs the permission `webhooks.read`.
   *
   * @example
   * ```ts
   * const { deliveryUrl } = await telecom.webhooks.get();
   * ```
   */
  readonly get: (input?: undefined, options?: CallOptions) => TelecomPromise<WebhookSettings>;
}

/** `GET /user/webhooks` (contract §6.2, §11). */
export const getOperation = defineOperation({
  name: 'webhooks.get',
  method: 'GET',
  path: '/user/webhooks',
  input: noInput,
  response: { type: 'object', key: 'webhooks' },
  decode: decodeWebhookSettings,
});

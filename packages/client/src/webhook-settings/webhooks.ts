import type { CallOptions } from '../call/call-options.ts';
import type { List } from '../call/list.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';
import type {
  WebhookLogEntry,
  WebhookLogFilter,
  WebhookSettings,
  WebhookSettingsUpdate,
  WebhookTestInput,
  WebhookTestResult,
} from './webhook-settings.ts';

/** The workspace's webhook settings; to receive webhooks see `@23telecom/client/webhooks`. */
export interface Webhooks {
  /** The settings. Needs `webhooks.read`. */
  readonly get: (input?: undefined, options?: CallOptions) => TelecomPromise<WebhookSettings>;
  /**
   * Changes what is given and answers the settings after it. Needs `webhooks.write`.
   *
   * @throws ValidationError for a URL without HTTPS, an empty list of fields, a bad secret
   */
  readonly update: (
    input: WebhookSettingsUpdate,
    options?: CallOptions,
  ) => TelecomPromise<WebhookSettings>;
  /** Has the provider call one of the URLs now. Needs `webhooks.write`. */
  readonly test: (
    input: WebhookTestInput,
    options?: CallOptions,
  ) => TelecomPromise<WebhookTestResult>;
  /** Every attempt to deliver. Needs `webhooks.read`. */
  readonly logs: (filter?: WebhookLogFilter, options?: CallOptions) => List<WebhookLogEntry>;
}

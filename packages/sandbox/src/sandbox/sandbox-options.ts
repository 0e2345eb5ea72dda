import type { Rate } from '@23telecom/encoding';
import type { RequestEntry } from '../logs/request-log.ts';
import type { WebhookAttempt } from '../webhooks/webhook-log.ts';
import type {
  AccountOptions,
  ApiKeyOptions,
  TokenOptions,
  WebhookOptions,
  WorkspaceOptions,
} from '../world/account-options.ts';

/** The options of `createSandbox`. Each has a default. */
export interface SandboxOptions {
  /** @default ['sk_prod_local', 'sk_test_local'], with all permissions */
  readonly apiKeys?: readonly (string | ApiKeyOptions)[] | undefined;
  /** @default ['token_local'], with all permissions */
  readonly tokens?: readonly (string | TokenOptions)[] | undefined;
  /** The values of `X-Api-Token` that conversions may be reported with. @default ['tracker_local'] */
  readonly trackerTokens?: readonly string[] | undefined;
  /** In the account's currency, with at most six decimals. @default 1000 */
  readonly balance?: number | undefined;
  /** @default 'EUR' */
  readonly currency?: string | undefined;
  /** Your own price list. @default a generated list of 200+ countries */
  readonly rates?: readonly Rate[] | undefined;
  /** The same seed gives the same prices, outcomes and times. @default 1 */
  readonly seed?: number | undefined;
  /**
   * The pace of the sandbox's clock. A `manual` clock moves only on `clock.advance`; with a speed
   * of 60 a minute passes in each real second.
   *
   * @default 'real'
   */
  readonly clock?: 'real' | 'manual' | { readonly speed: number } | undefined;
  /** The time that the clock starts at: ISO 8601, or milliseconds since 1970. @default the present */
  readonly now?: string | number | undefined;
  /** The secret that webhooks are signed with until the API sets another. @default none: unsigned */
  readonly signingSecret?: string | undefined;
  readonly webhooks?: WebhookOptions | undefined;
  /** ISO 3166-1 codes. Recipients in these countries get `blocked_country`. @default [] */
  readonly blockedCountries?: readonly string[] | undefined;
  /**
   * The domain of short links, such as `s.example`. Each link in the text of a live key becomes a short
   * one, as the platform may do; segments and cost count the text with the short links.
   *
   * @default none: links stay as they are
   */
  readonly shortLinkDomain?: string | undefined;
  /** Real milliseconds before each response, or a minimum and a maximum. @default 0 */
  readonly latency?: number | readonly [number, number] | undefined;
  /**
   * Whether the account begins with a month of messages: sends of the API and broadcasts, from 29 to 8
   * days ago, with their payments. Lists and statistics of the last seven days begin empty.
   *
   * @default true
   */
  readonly hasHistory?: boolean | undefined;
  /**
   * Requests in a second of the sandbox's clock; any further request in that second gets
   * `429 RATE_LIMIT_EXCEEDED`.
   *
   * @default Infinity
   */
  readonly requestsPerSecond?: number | undefined;
  /** @default a main workspace with the id 16 and another with the id 18 */
  readonly workspaces?: readonly WorkspaceOptions[] | undefined;
  readonly account?: AccountOptions | undefined;
  /** Called after each request. An error that it throws fails the request. */
  readonly onRequest?: ((request: RequestEntry) => void) | undefined;
  /** Called after each attempt to deliver a webhook. */
  readonly onWebhook?: ((attempt: WebhookAttempt) => void) | undefined;
  /** Posts the webhooks. @default the global fetch */
  readonly fetch?: typeof fetch | undefined;
}

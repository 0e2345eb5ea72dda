import type { Rate } from '@23telecom/encoding';
import type { Permission } from './auth/permission.ts';
import type { RequestEntry } from './control/request-log.ts';
import type { WebhookAttempt } from './webhooks/webhook-log.ts';

/** An API key that the sandbox knows. `sk_test_…` are the provider's own sandbox keys, all others live ones. */
export interface ApiKeyOptions {
  readonly key: string;
  /** With a secret every request has to be signed: contract §7.2. */
  readonly secret?: string | undefined;
  /** @default ['*'] */
  readonly permissions?: readonly Permission[] | undefined;
  /** @default true */
  readonly isActive?: boolean | undefined;
  /** ISO 8601; from then on `API_KEY_EXPIRED`. */
  readonly expiresAt?: string | undefined;
  /** Other clients get `IP_NOT_ALLOWED`. In-process calls count as `127.0.0.1`. */
  readonly allowedIps?: readonly string[] | undefined;
  /** @default the main workspace */
  readonly workspaceId?: number | undefined;
}

/** A bearer token that the sandbox knows, in place of a login. */
export interface TokenOptions {
  readonly token: string;
  /** @default ['*'] */
  readonly permissions?: readonly Permission[] | undefined;
  /** ISO 8601; from then on `TOKEN_EXPIRED`. */
  readonly expiresAt?: string | undefined;
  /** Revoked tokens get `INVALID_TOKEN`. @default false */
  readonly isRevoked?: boolean | undefined;
}

/** A workspace of the account. */
export interface WorkspaceOptions {
  /** A positive whole number. */
  readonly id: number;
  readonly name: string;
  /** @default false */
  readonly isMain?: boolean | undefined;
  /** @default false */
  readonly isDeleted?: boolean | undefined;
  readonly color?: string | undefined;
  /** @default the option `balance` of the sandbox */
  readonly balance?: number | undefined;
}

/** Webhook settings to begin with; the API changes them. Fields are the wire's names. */
export interface WebhookOptions {
  readonly impressionUrl?: string | undefined;
  readonly clickUrl?: string | undefined;
  readonly conversionUrl?: string | undefined;
  readonly deliveryUrl?: string | undefined;
  /** @default false */
  readonly isUniqueClicksOnly?: boolean | undefined;
  /** Real milliseconds that a receiver has to answer. @default 5000 */
  readonly timeoutMs?: number | undefined;
}

/** The state of the account as an administrator set it up. */
export interface AccountOptions {
  /** While the account is in setup, balance, pricing and payments say so: contract §5.1. @default false */
  readonly isInSetup?: boolean | undefined;
  /** `none` answers sends `NO_SMS_ACCESS`, `incomplete` answers them `CONFIG_ERROR`. @default 'ready' */
  readonly sms?: 'ready' | 'none' | 'incomplete' | undefined;
  /** A suspended account answers everything `USER_NOT_ACTIVE`. @default true */
  readonly isActive?: boolean | undefined;
}

/** How a sandbox begins. Everything has a default: `createSandbox()` works. */
export interface SandboxOptions {
  /** @default ['sk_prod_local', 'sk_test_local'], with all permissions */
  readonly apiKeys?: readonly (string | ApiKeyOptions)[] | undefined;
  /** @default ['token_local'] */
  readonly tokens?: readonly (string | TokenOptions)[] | undefined;
  /** What `X-Api-Token` of conversions may be. @default ['tracker_local'] */
  readonly trackerTokens?: readonly string[] | undefined;
  /** In the account's currency, with at most six decimals. @default 1000 */
  readonly balance?: number | undefined;
  /** @default 'EUR' */
  readonly currency?: string | undefined;
  /** Prices instead of the generated list of 200+ countries. */
  readonly rates?: readonly Rate[] | undefined;
  /** The same seed gives the same prices, outcomes and times. @default 1 */
  readonly seed?: number | undefined;
  /** `manual` stands still until `clock.advance`; a speed of 60 passes a minute in a second. @default 'real' */
  readonly clock?: 'real' | 'manual' | { readonly speed: number } | undefined;
  /** The time to begin at, ISO 8601 or milliseconds since 1970. @default now */
  readonly now?: string | number | undefined;
  /** The secret that webhooks are signed with until the API sets another. */
  readonly signingSecret?: string | undefined;
  readonly webhooks?: WebhookOptions | undefined;
  /** ISO 3166-1 codes whose recipients are answered `blocked_country`. @default [] */
  readonly blockedCountries?: readonly string[] | undefined;
  /** Real milliseconds before each answer, or the least and the most. @default 0 */
  readonly latency?: number | readonly [number, number] | undefined;
  /** Broadcasts of the past thirty days in the unified history. @default true */
  readonly hasCampaigns?: boolean | undefined;
  /** Answers what exceeds it `429 RATE_LIMIT_EXCEEDED`, per second of the sandbox's clock. @default Infinity */
  readonly requestsPerSecond?: number | undefined;
  /** @default a main one with id 16 and another with id 18 */
  readonly workspaces?: readonly WorkspaceOptions[] | undefined;
  readonly account?: AccountOptions | undefined;
  /**
   * A file that keeps the state: what it holds is opened again, and it follows every change within
   * half a second; `close` saves the rest. A running clock goes on at the present, so that what
   * fell due meanwhile happens at once. Keys, webhooks and the signing secret that differ from the
   * last time are applied; its seed and balance stay. Until `close` it is this sandbox's alone.
   *
   * @default none: the state ends with the process
   */
  readonly data?: string | undefined;
  /** Called after each request, its own failures being the request's. */
  readonly onRequest?: ((request: RequestEntry) => void) | undefined;
  /** Called after each attempt to deliver a webhook. */
  readonly onWebhook?: ((attempt: WebhookAttempt) => void) | undefined;
  /** What posts webhooks. @default the global fetch */
  readonly fetch?: typeof fetch | undefined;
}

import type { Permission } from '../contract/permission.ts';

/** An API key of the account. Keys that begin with `sk_test_` are the provider's own sandbox keys. */
export interface ApiKeyOptions {
  readonly key: string;
  /** A key with a secret requires every request to be signed: contract §7.2. */
  readonly secret?: string | undefined;
  /** @default ['*'] */
  readonly permissions?: readonly Permission[] | undefined;
  /** @default true */
  readonly isActive?: boolean | undefined;
  /** ISO 8601; from this time on requests get `API_KEY_EXPIRED`. */
  readonly expiresAt?: string | undefined;
  /** Requests from other addresses get `IP_NOT_ALLOWED`. Calls in process come from `127.0.0.1`. */
  readonly allowedIps?: readonly string[] | undefined;
  /** @default the main workspace */
  readonly workspaceId?: number | undefined;
}

/** A bearer token of the account. The sandbox has no login. */
export interface TokenOptions {
  readonly token: string;
  /** @default ['*'] */
  readonly permissions?: readonly Permission[] | undefined;
  /** ISO 8601; from this time on requests get `TOKEN_EXPIRED`. */
  readonly expiresAt?: string | undefined;
  /** Requests with a revoked token get `INVALID_TOKEN`. @default false */
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
  /** In the account's currency. @default the sandbox's option `balance` */
  readonly balance?: number | undefined;
}

/** The webhook settings of every workspace until the API changes them. */
export interface WebhookOptions {
  readonly impressionUrl?: string | undefined;
  readonly clickUrl?: string | undefined;
  readonly conversionUrl?: string | undefined;
  readonly deliveryUrl?: string | undefined;
  /** @default false */
  readonly isUniqueClicksOnly?: boolean | undefined;
  /** Real milliseconds until an attempt without a response has failed. @default 5000 */
  readonly timeoutMs?: number | undefined;
}

/** The state of the account as an administrator set it up. */
export interface AccountOptions {
  /** In setup, balance, pricing and payments return an error: contract §5.1. @default false */
  readonly isInSetup?: boolean | undefined;
  /** `none` rejects sends with `NO_SMS_ACCESS`, `incomplete` with `CONFIG_ERROR`. @default 'ready' */
  readonly sms?: 'ready' | 'none' | 'incomplete' | undefined;
  /** A suspended account rejects every request with `USER_NOT_ACTIVE`. @default true */
  readonly isActive?: boolean | undefined;
}

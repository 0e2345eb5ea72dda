import type { TelecomErrorCode } from './error-code.ts';

/** Whether the provider acted on the call: it did not, it may have, it did. */
export type Sent = 'no' | 'maybe' | 'yes';

/** What an error is made of. */
export interface TelecomErrorDetails {
  readonly code: TelecomErrorCode;
  /** For people; holds no key, secret, text or full number. */
  readonly description: string;
  /** @default null */
  readonly status?: number | null | undefined;
  /** @default null */
  readonly operation?: string | null | undefined;
  /** @default 0 */
  readonly attempts?: number | undefined;
  /** @default false */
  readonly retryable?: boolean | undefined;
  /** @default null */
  readonly retryAfterMs?: number | null | undefined;
  /** @default 'no' */
  readonly sent?: Sent | undefined;
  readonly cause?: unknown;
}

/** Shared by all copies of this package that one program may hold. */
const brand = Symbol.for('@23telecom/client.error');

/**
 * What every call of the client rejects with, but for an abort, which rejects with the signal's own
 * reason. Tell the kinds apart with the guards (`isRateLimitError`, …), which also know errors of
 * another copy of this package, or with `name`.
 *
 * @example
 * try {
 *   await telecom.sms.send(message);
 * } catch (error) {
 *   if (isTelecomError(error) && error.sent === 'no') saveForLater(message);
 * }
 */
export class TelecomError extends Error {
  /** The provider's code, or one of ours. Stable. */
  readonly code: TelecomErrorCode;
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** What the provider, or the client, says about it. May change. */
  readonly description: string;
  /** The name of the call, such as `account.balance`; null outside of a call. */
  readonly operation: string | null;
  /** How many requests were made; 0 where the input was refused. */
  readonly attempts: number;
  /** Whether the same call may be made again: it can succeed, and nothing happens twice. */
  readonly retryable: boolean;
  /** How long the provider asks to wait, in milliseconds; null where it does not. */
  readonly retryAfterMs: number | null;
  /** Whether the provider acted on the call. Always `no` for calls that only read. */
  readonly sent: Sent;

  constructor(details: TelecomErrorDetails, name = 'TelecomError') {
    const { code, description, operation = null, cause } = details;
    super(`${operation ? `${operation}: ` : ''}${description} [${code}]`, cause ? { cause } : {});
    // Not enumerable, as in every Error; a literal, because minifiers rename classes.
    Object.defineProperties(this, { name: { value: name }, [brand]: { value: true } });
    this.code = code;
    this.status = details.status ?? null;
    this.description = description;
    this.operation = operation;
    this.attempts = details.attempts ?? 0;
    this.retryable = details.retryable ?? false;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.sent = details.sent ?? 'no';
  }

  /** The error as plain data, without stack and cause: safe to log or to hand to a browser. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { name, message, ...fields } = this;
    return { name, message, ...fields };
  }
}

/** Tells an error of this client, also one of another copy of this package. */
export function isTelecomError(error: unknown): error is TelecomError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** The guard of one kind. */
export function isKind(error: unknown, name: string): error is TelecomError {
  return isTelecomError(error) && error.name === name;
}

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

const defaults = {
  status: null,
  operation: null,
  attempts: 0,
  retryable: false,
  retryAfterMs: null,
  sent: 'no',
};

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
  declare readonly code: TelecomErrorCode;
  /** The HTTP status; null where there was no answer. */
  declare readonly status: number | null;
  /** What the provider, or the client, says about it. May change. */
  declare readonly description: string;
  /** The name of the call, such as `account.balance`; null outside of a call. */
  declare readonly operation: string | null;
  /** How many requests were made; 0 where the input was refused. */
  declare readonly attempts: number;
  /** Whether the same call may be made again: it can succeed, and nothing happens twice. */
  declare readonly retryable: boolean;
  /** How long the provider asks to wait, in milliseconds; null where it does not. */
  declare readonly retryAfterMs: number | null;
  /** Whether the provider acted on the call. Always `no` for calls that only read. */
  declare readonly sent: Sent;

  constructor({ cause, ...details }: TelecomErrorDetails, name = 'TelecomError') {
    const { operation, description, code } = details;
    super(`${operation ? `${operation}: ` : ''}${description} [${code}]`, cause ? { cause } : {});
    Object.assign(this, defaults, details);
    // Not enumerable, as in every Error; a literal, because minifiers rename classes.
    Object.defineProperties(this, { name: { value: name }, [brand]: { value: true } });
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

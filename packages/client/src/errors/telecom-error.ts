import { docsUrlOf } from '@23telecom/checks';
import type { TelecomErrorCode } from './error-code.ts';
import { toHttpStatus } from './http-status.ts';

/** Whether the provider acted on the call. `maybe`: the response was lost or unclear. */
export type Sent = 'no' | 'maybe' | 'yes';

/** The fields of a {@link TelecomError}. */
export interface TelecomErrorDetails {
  readonly code: TelecomErrorCode;
  /** For people to read; contains no key, secret, text or full number. */
  readonly description: string;
  /** @default null */
  readonly status?: number | null | undefined;
  /** @default null */
  readonly operation?: string | null | undefined;
  /** @default null */
  readonly request?: string | null | undefined;
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

/** Marks the errors of every copy of this package that a program may have loaded. */
const brand = Symbol.for('@23telecom/client.error');

const defaults = {
  status: null,
  operation: null,
  attempts: 0,
  retryable: false,
  retryAfterMs: null,
  sent: 'no',
};

function toMessage(
  { operation, description, code }: TelecomErrorDetails,
  request?: string | null,
): string {
  return [operation && `${operation}:`, description, request && `(${request})`, `[${code}]`]
    .filter(Boolean)
    .join(' ');
}

/**
 * The error that every call of the client rejects with. An aborted call is the exception: it rejects
 * with the reason of its signal. Distinguish kinds with the guards (`isRateLimitError`, …), which also
 * recognise errors from another copy of this package, or by `name`.
 *
 * @example
 * ```ts
 * try {
 *   await telecom.sms.send(message);
 * } catch (error) {
 *   if (isTelecomError(error) && error.sent === 'no') saveForLater(message);
 * }
 * ```
 */
export class TelecomError extends Error {
  /** The provider's code, or one of ours. Stable. */
  declare readonly code: TelecomErrorCode;
  /** The HTTP status; null if no response arrived. */
  declare readonly status: number | null;
  /** The provider's or the client's explanation. Its wording may change. */
  declare readonly description: string;
  /** The name of the call, such as `account.balance`; null outside of a call. */
  declare readonly operation: string | null;
  /**
   * Method and URL of the last request, without query, such as
   * `POST https://restlink23telecom.com/api/v1/sms/send`; null if none was made, and for errors that a
   * proxy handler passes on. The JSON form leaves it out, because visitors of your site need not know it.
   */
  declare readonly request: string | null;
  /** Number of requests made; 0 if the input was invalid. */
  declare readonly attempts: number;
  /** Whether the same call can succeed later, without anything happening twice. */
  declare readonly retryable: boolean;
  /** The wait that the provider asks for, in milliseconds; null if it names none. */
  declare readonly retryAfterMs: number | null;
  /** Whether the provider acted on the call. Always `no` for calls that only read. */
  declare readonly sent: Sent;

  /**
   * The HTTP status that fits the error, for a response of your own server: `status` if it is 400 or
   * more, 400 for bad input, 500 for bad options, 502 for a lost connection, 504 for a timeout. The JSON form
   * leaves it out.
   *
   * @example
   * ```ts
   * response.status(isTelecomError(error) ? error.httpStatus : 500);
   * ```
   */
  declare readonly httpStatus: number;

  /**
   * The place of `code` in the documentation: its meaning, the next step, and whether a message may have been
   * sent. The JSON form leaves it out, because it follows from `code`.
   *
   * @example
   * ```ts
   * console.error(error.message, error.docsUrl);
   * ```
   */
  declare readonly docsUrl: string;

  constructor(
    { cause, request = null, ...details }: TelecomErrorDetails,
    name = 'TelecomError',
    httpStatus = 500,
  ) {
    super(toMessage(details, request), cause ? { cause } : {});
    Object.assign(this, defaults, details);
    // `name` is not enumerable, as in every Error. It is a string because minifiers rename classes.
    Object.defineProperties(this, {
      name: { value: name },
      request: { value: request },
      httpStatus: { value: toHttpStatus(details, httpStatus) },
      docsUrl: { value: docsUrlOf(details.code) },
      [brand]: { value: true },
    });
  }

  /** The error as plain data, without stack and cause: safe to log or to send to a browser. */
  toJSON(): Readonly<Record<string, unknown>> {
    // Own fields only: `message` is written without the request.
    const { name, ...fields } = this as Omit<this, 'message'>;
    return { name, message: toMessage(this), ...fields };
  }
}

/**
 * Whether a value is a {@link TelecomError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isTelecomError(error)) console.log(error.code, error.sent);
 * ```
 */
export function isTelecomError(error: unknown): error is TelecomError {
  return typeof error === 'object' && error !== null && brand in error;
}

/** Whether a value is a {@link TelecomError} with the given `name`. */
export function isKind(error: unknown, name: string): error is TelecomError {
  return isTelecomError(error) && error.name === name;
}

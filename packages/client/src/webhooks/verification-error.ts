import { docsUrlOf } from '@23telecom/checks';

/** Why a webhook was rejected. */
export type WebhookVerificationCode =
  | 'MISSING_HEADER'
  | 'BAD_TIMESTAMP'
  | 'TOO_OLD'
  | 'TOO_NEW'
  | 'NO_MATCH'
  | 'BODY_NOT_RAW'
  | 'BODY_TOO_LARGE'
  | 'WRONG_TYPE'
  | 'UNKNOWN_PATH';

/**
 * Thrown by `verify` if a request is not a webhook that was signed with one of your secrets, and reported
 * by a handler to `onError`. The message names the remedy; it contains no secret, no signature and no part
 * of the body.
 *
 * @example
 * ```ts
 * try {
 *   await webhooks.verify(request);
 * } catch (error) {
 *   if (isWebhookVerificationError(error)) console.warn(error.code, error.message);
 * }
 * ```
 */
export class WebhookVerificationError extends Error {
  declare readonly code: WebhookVerificationCode;

  constructor(code: WebhookVerificationCode, message: string) {
    super(message);
    this.name = 'WebhookVerificationError';
    this.code = code;
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}

/**
 * Whether an error is a {@link WebhookVerificationError}, of this copy of the package or another one.
 *
 * @example
 * ```ts
 * if (isWebhookVerificationError(error)) return new Response(error.code, { status: 401 });
 * ```
 */
export function isWebhookVerificationError(error: unknown): error is WebhookVerificationError {
  return (error as Error | undefined)?.name === 'WebhookVerificationError';
}

/** Throws a {@link WebhookVerificationError}, also where only an expression is allowed. */
export function fail(code: WebhookVerificationCode, message: string): never {
  throw new WebhookVerificationError(code, message);
}

/** Why a webhook was not accepted. */
export type WebhookVerificationCode =
  'missing_header' | 'bad_timestamp' | 'too_old' | 'too_new' | 'no_match' | 'body_not_raw';

/**
 * Thrown by `verify` when a request is not a webhook that was signed with one of your secrets.
 * The message says how to mend it; it holds no secret, no signature and nothing of the body.
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
}

/**
 * Tells whether an error is a {@link WebhookVerificationError}, of this copy of the package or of
 * another one.
 *
 * @example
 * ```ts
 * if (isWebhookVerificationError(error)) return new Response(error.code, { status: 401 });
 * ```
 */
export const isWebhookVerificationError = (error: unknown): error is WebhookVerificationError =>
  (error as Error | undefined)?.name === 'WebhookVerificationError';

export const fail = (code: WebhookVerificationCode, message: string): never => {
  throw new WebhookVerificationError(code, message);
};

import { docsUrlOf } from '@23telecom/checks';

/** Why there is no client. */
export type TelecomProviderErrorCode =
  /** No `TelecomProvider` is above the hook. */
  | 'NO_PROVIDER'
  /** The `client` of a `TelecomProvider`, or of an options function, is missing or is not a client. */
  | 'NO_CLIENT';

/**
 * Thrown during render by a hook that finds no `TelecomProvider` above it, and by a `TelecomProvider` or an
 * options function without a client.
 *
 * @example
 * ```ts
 * if (error instanceof TelecomProviderError) console.error(error.code); // NO_PROVIDER
 * ```
 */
export class TelecomProviderError extends Error {
  override readonly name = 'TelecomProviderError';
  readonly code: TelecomProviderErrorCode;

  constructor(code: TelecomProviderErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}

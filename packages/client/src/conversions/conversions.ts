import type { CallOptions } from '../call/call-options.ts';
import type { TelecomPromise } from '../call/telecom-promise.ts';

/** What a recipient did. Further fields pass through to the provider under their own names. */
export interface ConversionInput {
  readonly messageId: string;
  /** Such as `registration`. */
  readonly actionType: string;
  readonly [field: string]: string | number | boolean | null;
}

/** That a conversion was taken. */
export interface ConversionResult {
  readonly isRecorded: boolean;
}

/** Conversions: what recipients do after a message. */
export interface Conversions {
  /**
   * Tells the provider of a conversion. Needs the client's `trackerToken`, which is not the API key.
   *
   * @throws AuthenticationError when the tracker token is not accepted
   */
  readonly track: (
    input: ConversionInput,
    options?: CallOptions,
  ) => TelecomPromise<ConversionResult>;
}

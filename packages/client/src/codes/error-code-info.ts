import type { Sent } from '../errors/telecom-error.ts';

/** The class of the errors that have a code. A `CampaignError` is a `TelecomError` too. */
export type ErrorClassName =
  | 'TelecomError'
  | 'CampaignError'
  | 'WebhookVerificationError'
  | 'SandboxError'
  | 'EncodingError'
  | 'PduError'
  | 'TemplateError'
  | 'TelecomProviderError';

/** The facts about a code, apart from its name. */
export interface ErrorCodeRow {
  readonly thrownBy: ErrorClassName;
  /** A sentence for developers. Its wording may change. */
  readonly meaning: string;
  /** The next step, as a sentence. Its wording may change. */
  readonly remedy: string;
  /**
   * `error.sent` of a send that fails with this code. `depends`: read it from the error. Null for errors
   * that no send has. A call that only reads is always `no`.
   */
  readonly sent: Sent | 'depends' | null;
  /** `error.retryable`. `reads`: true for calls that only read. `depends`: read it from the error. */
  readonly isRetryable: boolean | 'reads' | 'depends';
  /**
   * The HTTP status that fits, if the provider sent none: `error.httpStatus` of a `TelecomError`, and the
   * response of a webhook handler. Null if the error belongs to no response.
   */
  readonly httpStatus: number | null;
}

/** A row of the table of error codes. */
export interface ErrorCodeInfo extends ErrorCodeRow {
  /** Unique together with `thrownBy`: two classes may use the same word. */
  readonly code: string;
  /** The place of the code on the documentation site, as in `error.docsUrl`. */
  readonly docsUrl: string;
}

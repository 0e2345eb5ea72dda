import type { Issue } from '../../codec/issue.ts';
import type { SendRecipientResult, SendSummary } from '../send.ts';

/** An error as plain data: the result of its `toJSON()`. */
export interface SendFailure extends Readonly<Record<string, unknown>> {
  readonly code: string;
  readonly description: string;
}

/** The outcome of a request, or of a recipient that no request was made for. */
export type SendManyOutcome =
  /** Accepted by the provider. `results` and `summary` are null if only the history proves it. */
  | {
      readonly status: 'sent';
      readonly recipients: readonly string[];
      readonly results: readonly SendRecipientResult[] | null;
      readonly summary: SendSummary | null;
    }
  /** The response proves that nothing was sent. It is safe to send again. */
  | {
      readonly status: 'failed';
      readonly recipients: readonly string[];
      readonly error: SendFailure;
    }
  /** Neither the response nor the history shows whether it was sent: check before sending again. */
  | {
      readonly status: 'uncertain';
      readonly recipients: readonly string[];
      readonly error: SendFailure | null;
    }
  /** The run ended before this request. It is safe to send again. */
  | { readonly status: 'unsent'; readonly recipients: readonly string[] }
  /** The number or the text is invalid; no request was made. */
  | {
      readonly status: 'invalid';
      readonly recipients: readonly string[];
      readonly issues: readonly Issue[];
    };

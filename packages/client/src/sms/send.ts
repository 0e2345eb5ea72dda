import type { Encoding } from '@23telecom/encoding';

/** One message to 1–100 recipients. The batch is atomic: either all are queued or none. */
export interface SendInput {
  /** Numbers in E.164 with `+`, 1 to 100. A number that stands twice is sent to, and billed, twice. */
  readonly to: readonly string[];
  /** Not empty; at most 255 segments. */
  readonly text: string;
  /** 3–11 letters and digits, not beginning with a digit; or a phone number with `+`. */
  readonly senderId: string;
}

/** What became of one recipient of a send; open to values that are not known yet. */
export type SendRecipientStatus =
  'accepted' | 'blocked_country' | 'queue_error' | 'config_error' | (string & {});

/** The answer for one recipient. */
export interface SendRecipientResult {
  readonly recipient: string;
  /** Null where the recipient was not accepted. */
  readonly messageId: string | null;
  readonly segments: number;
  readonly status: SendRecipientStatus;
}

/** The answer for the whole batch. */
export interface SendSummary {
  readonly recipients: number;
  /** Summed over the recipients. */
  readonly segments: number;
  /** In the account's currency. */
  readonly cost: number;
  readonly encoding: Encoding;
  readonly accepted: number;
  readonly blocked: number;
  readonly queueErrors: number;
  readonly configErrors: number;
  readonly dbErrors: number;
}

/** What the provider answered to a send. */
export interface SendResult {
  /** One for each recipient, in the order of the provider's answer. */
  readonly results: readonly SendRecipientResult[];
  readonly summary: SendSummary;
  /** True with an `sk_test_` key: nothing was sent or billed. */
  readonly isSandbox: boolean;
}

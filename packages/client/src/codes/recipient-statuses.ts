/** A row of the table of outcomes of a recipient. */
export interface RecipientStatusInfo {
  /** As in `result.status` of `sms.send`. */
  readonly status: string;
  /** Whether the recipient has a message, which costs money. */
  readonly isAccepted: boolean;
  /** A sentence for developers. Its wording may change. */
  readonly meaning: string;
  /** The next step, as a sentence. Its wording may change. */
  readonly remedy: string;
}

/**
 * Every outcome of a recipient in the response to `sms.send` (contract §1.2).
 *
 * @example
 * ```ts
 * recipientStatuses.find(({ status }) => status === 'blocked_country')?.remedy;
 * ```
 */
export const recipientStatuses: readonly RecipientStatusInfo[] = [
  {
    status: 'accepted',
    isAccepted: true,
    meaning: 'The message is queued for delivery, and has a `messageId`.',
    remedy: 'Follow it by its `messageId`.',
  },
  {
    status: 'blocked_country',
    isAccepted: false,
    meaning: "The account blocks the recipient's country. Nothing was sent or billed.",
    remedy: 'Unblock the country in the portal, if you want to send there.',
  },
  {
    status: 'queue_error',
    isAccepted: false,
    meaning: 'The provider could not queue the message. Nothing was sent or billed.',
    remedy: 'Send to this recipient again.',
  },
  {
    status: 'config_error',
    isAccepted: false,
    meaning: 'SMS is not configured on the account. Nothing was sent or billed.',
    remedy: 'Contact the provider.',
  },
];

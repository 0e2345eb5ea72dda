/** A row of the table of statuses of a message. */
export interface MessageStatusInfo {
  /** As in `message.status`. */
  readonly status: string;
  /** Whether the message keeps this status: see `isFinalStatus`. */
  readonly isFinal: boolean;
  /** The value of the filter `status` of `sms.messages.list` that includes it; null if none does. */
  readonly filter: 'delivered' | 'undelivered' | 'expired' | 'pending' | 'unknown' | null;
  /** A sentence for developers. Its wording may change. */
  readonly meaning: string;
  /** The next step, as a sentence. Its wording may change. */
  readonly remedy: string;
}

/**
 * Every status of a message (contract §3.2, §9), from the first to the last. `message.status` stays open
 * to codes that are not known yet.
 *
 * @example
 * ```ts
 * messageStatuses.find(({ status }) => status === 'EXPIRED')?.meaning;
 * ```
 */
export const messageStatuses: readonly MessageStatusInfo[] = [
  {
    status: 'pending',
    isFinal: false,
    filter: 'pending',
    meaning: 'The provider has queued the message.',
    remedy: 'Wait: `sms.waitFor`, or a webhook.',
  },
  {
    status: 'sent',
    isFinal: false,
    filter: 'pending',
    meaning: 'The message was passed to the carrier. It is not yet on the phone.',
    remedy: 'Wait. Without a report for three days it becomes `UNDELIV`.',
  },
  {
    status: 'ACCEPTD',
    isFinal: false,
    filter: 'pending',
    meaning: 'The carrier has accepted the message.',
    remedy: 'Wait.',
  },
  {
    status: 'ENROUTE',
    isFinal: false,
    filter: 'pending',
    meaning: 'The carrier is delivering the message.',
    remedy: 'Wait. Without a report for three days it becomes `UNDELIV`.',
  },
  {
    status: 'DELIVRD',
    isFinal: true,
    filter: 'delivered',
    meaning: 'The phone has received the message.',
    remedy: 'Done.',
  },
  {
    status: 'UNDELIV',
    isFinal: true,
    filter: 'undelivered',
    meaning: 'The carrier could not deliver it: the number is not in use, or the phone was off.',
    remedy: 'Check the number, and reach the person in another way.',
  },
  {
    status: 'REJECTD',
    isFinal: true,
    filter: 'undelivered',
    meaning: 'The carrier refused it: a spam filter, a block list or the sender ID.',
    remedy:
      'Check the sender ID and the text for this country, and ask the provider before you retry.',
  },
  {
    status: 'EXPIRED',
    isFinal: true,
    filter: 'expired',
    meaning:
      'The phone could not be reached before the carrier gave up: off, or without a network.',
    remedy: 'Send again later if the message still matters. A code should be requested again.',
  },
  {
    status: 'DELETED',
    isFinal: true,
    filter: 'undelivered',
    meaning:
      'The message was deleted before delivery. It counts as undelivered; no webhook reports it.',
    remedy: 'Send again if it was deleted by mistake.',
  },
  {
    status: 'UNKNOWN',
    isFinal: true,
    filter: 'unknown',
    meaning: 'The carrier did not report the outcome. The message may have arrived.',
    remedy: 'Treat it as possibly delivered: a second message may be the second on the phone.',
  },
  {
    status: 'failed',
    isFinal: true,
    filter: null,
    meaning: 'The message failed inside the provider, and did not reach a carrier.',
    remedy: 'Send again. If it fails again, ask the provider.',
  },
];

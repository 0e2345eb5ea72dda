import type { MessageStatus } from './message-status.ts';

/** Final statuses (contract §9), and `DELETED`, which the statistics count as undelivered. */
const finalStatuses: ReadonlySet<MessageStatus> = new Set([
  'DELIVRD',
  'UNDELIV',
  'REJECTD',
  'EXPIRED',
  'DELETED',
  'UNKNOWN',
  'failed',
]);

/**
 * Returns true for a final status, which the message will keep. An unknown status is not final.
 *
 * @example
 * ```ts
 * isFinalStatus('DELIVRD'); // true
 * isFinalStatus('sent'); // false
 * ```
 */
export function isFinalStatus(status: MessageStatus): boolean {
  return finalStatuses.has(status);
}

import type { MessageStatus } from './message-status.ts';

/** The final ones of contract §9, and `DELETED`, which the statistics count as undelivered. */
const finalStatuses = new Set('DELIVRD UNDELIV REJECTD EXPIRED DELETED UNKNOWN failed'.split(' '));

/**
 * Tells whether a message will stay as it is. A status that is not known is not final.
 *
 * @example
 * isFinalStatus('DELIVRD'); // true
 * isFinalStatus('sent'); // false
 */
export function isFinalStatus(status: MessageStatus): boolean {
  return finalStatuses.has(status);
}

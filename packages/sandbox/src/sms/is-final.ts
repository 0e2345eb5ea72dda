import type { MessageStatus } from './message.ts';

const passing = new Set<MessageStatus>(['pending', 'sent', 'ACCEPTD', 'ENROUTE']);

/** Whether nothing more becomes of a message. */
export function isFinal(status: MessageStatus): boolean {
  return !passing.has(status);
}

import type { Message, MessageChange } from '../sms/message.ts';
import type { HistoryListener } from './message-log.ts';

/** The messages of sandbox keys: the last 500 of a workspace, for 24 hours (contract §5.6). */
export interface TestHistory {
  add(message: Message): void;
  change(message: Message, change: MessageChange): void;
  find(messageId: string, now: number): Message | undefined;
  /** Newest first. */
  list(now: number): readonly Message[];
  /** All stored messages, expired ones included, oldest first. */
  all(): readonly Message[];
}

const maxMessages = 500;
const maxAgeMs = 86_400_000;

/** Creates a history, with messages from a snapshot if given. */
export function createTestHistory(
  initial: readonly Message[] = [],
  listener?: HistoryListener,
): TestHistory {
  /** Oldest first. */
  const messages = [...initial];
  return {
    add: (message) => {
      messages.push(message);
      if (messages.length > maxMessages) messages.shift();
      listener?.addMessage(message);
    },
    change: (message, change) => {
      Object.assign(message, change);
      listener?.changeMessage(message);
    },
    find: (messageId, now) =>
      messages.find((message) => message.messageId === messageId && isKept(message, now)),
    list: (now) => messages.filter((message) => isKept(message, now)).reverse(),
    all: () => messages,
  };
}

function isKept(message: Message, now: number): boolean {
  return now - message.createdAt < maxAgeMs;
}

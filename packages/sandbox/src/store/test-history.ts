import type { Message } from '../sms/message.ts';

/** What sandbox keys sent: contract §5.6 keeps the last 500 messages of a workspace for 24 hours. */
export interface TestHistory {
  add(message: Message): void;
  find(messageId: string, now: number): Message | undefined;
  /** Newest first. */
  list(now: number): readonly Message[];
  all(): readonly Message[];
}

const limit = 500;
const keptMs = 86_400_000;

export function createTestHistory(initial: readonly Message[] = []): TestHistory {
  /** In the order they were sent. */
  const messages = [...initial];
  const isKept = (message: Message, now: number): boolean => now - message.createdAt < keptMs;
  return {
    add: (message) => {
      messages.push(message);
      if (messages.length > limit) messages.shift();
    },
    find: (messageId, now) =>
      messages.find((message) => message.messageId === messageId && isKept(message, now)),
    list: (now) => messages.filter((message) => isKept(message, now)).reverse(),
    all: () => messages,
  };
}

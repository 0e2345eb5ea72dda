import type { SandboxMessage } from '@23telecom/sandbox';

/** The messages that a request would have left in the books. */
export interface WantedMessages {
  /** The bookmark of the run; null searches all of the books. */
  readonly after: number | null;
  /** The text of each recipient of the request, as the run writes it. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Finds the messages that a request may have sent. Another text to the same person is another message, such as a
 * single one or that of another run.
 */
export function findInBooks(
  messages: readonly SandboxMessage[],
  { after, texts }: WantedMessages,
): readonly SandboxMessage[] {
  return messages.filter(
    ({ id, recipient, text }) => id > (after ?? 0) && texts.get(recipient) === text,
  );
}

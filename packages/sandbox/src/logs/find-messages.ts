import type { Message } from '../sms/message.ts';
import { viewMessage, type SandboxMessage } from '../store/view-message.ts';
import type { MessageLog } from '../store/message-log.ts';
import type { World } from '../world/world.ts';
import { createSearch } from './create-search.ts';
import type { EntryQuery } from './select-entries.ts';

/** Selects messages by the values they have. */
export type MessageQuery = EntryQuery<
  SandboxMessage,
  'messageId' | 'recipient' | 'senderId' | 'status' | 'workspaceId'
> & {
  /** A part of the text, the recipient, the sender ID or the message ID, in any case. */
  readonly search?: string | undefined;
};

/**
 * The messages that were sent since the sandbox was opened, oldest first: without the sample month. Reads
 * no further back than the limit requires.
 */
export function findMessages(
  world: World,
  { limit = Infinity, search, ...wanted }: MessageQuery,
): readonly SandboxMessage[] {
  const fields = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const hasWords = createSearch(search);
  function matches(message: Message): boolean {
    return (
      fields.every(([field, value]) => message[field as keyof Message] === value) &&
      hasWords(message)
    );
  }
  const found = [...world.workspaces.values()].flatMap(({ messages, testHistory }) => [
    ...takeMatching(walkSent(world, messages), matches, limit),
    ...takeMatching(testHistory.all().toReversed(), matches, limit),
  ]);
  found.sort((one, other) => one.id - other.id);
  return found.slice(Math.max(0, found.length - limit)).map(viewMessage);
}

/** Newest first. */
function* walkSent({ options }: World, messages: MessageLog): Generator<Message> {
  for (const message of messages.walk({ source: 'api' })) {
    if (message.createdAt < options.now) return;
    yield message;
  }
}

function takeMatching(
  messages: Iterable<Message>,
  matches: (message: Message) => boolean,
  limit: number,
): readonly Message[] {
  const taken: Message[] = [];
  for (const message of messages) {
    if (taken.length >= limit) break;
    if (matches(message)) taken.push(message);
  }
  return taken;
}

import type { Message } from '../sms/message.ts';
import { viewMessage, type SandboxMessage } from '../store/view-message.ts';
import type { World } from '../world.ts';
import type { EntryQuery } from './select-entries.ts';

/** Which messages are asked for. */
export type MessageQuery = EntryQuery<
  SandboxMessage,
  'messageId' | 'recipient' | 'senderId' | 'status' | 'workspaceId'
>;

/** What the API sent, oldest first. A limit is read from the newest on, whatever the history holds. */
export function findMessages(
  world: World,
  { limit = Infinity, ...wanted }: MessageQuery,
): readonly SandboxMessage[] {
  const found = [...world.workspaces.values()].flatMap(({ messages, testHistory }) => [
    ...takeMatching(messages.walk({ source: 'api' }), wanted, limit),
    ...takeMatching(testHistory.all().toReversed(), wanted, limit),
  ]);
  found.sort((one, other) => one.id - other.id);
  return found.slice(Math.max(0, found.length - limit)).map(viewMessage);
}

function takeMatching(
  messages: Iterable<Message>,
  wanted: MessageQuery,
  limit: number,
): readonly Message[] {
  const fields = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const taken: Message[] = [];
  for (const message of messages) {
    if (taken.length >= limit) break;
    if (fields.every(([field, value]) => message[field as keyof Message] === value)) {
      taken.push(message);
    }
  }
  return taken;
}

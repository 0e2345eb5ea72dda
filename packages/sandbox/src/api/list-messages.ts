import { toTimestamp } from '../clock/days.ts';
import { toAmount } from '../shared/money.ts';
import type { Message } from '../sms/message.ts';
import { matchesMessage } from '../store/message-filter.ts';
import { defineEndpoint, type Call } from './endpoint.ts';
import { envelope, readPage } from './paginate.ts';
import { readListFilter } from './read-message-filter.ts';

/** `GET /sms/messages`: contract §3.2. */
export const listMessages = defineEndpoint({
  operation: 'sms.messages.list',
  method: 'GET',
  path: '/sms/messages',
  permission: 'sms.read',
  handle: (call) => (call.principal.isTest ? listTestMessages(call) : listLiveMessages(call)),
});

function listLiveMessages({ world, principal, query }: Call): unknown {
  const page = readPage(query);
  const filter = readListFilter(query, world.clock.now());
  const { messages } = principal.workspace;
  const items = messages.page(filter, page.offset, page.limit).map(encodeMessage);
  return envelope('messages', items, messages.count(filter), page);
}

/** A sandbox key sees its own history, narrowed by status and number alone: contract §5.6. */
function listTestMessages({ world, principal, query }: Call): unknown {
  const page = readPage(query);
  const now = world.clock.now();
  const { statuses, phone } = readListFilter(query, now);
  const matches = principal.workspace.testHistory
    .list(now)
    .filter((message) => matchesMessage({ statuses, phone }, message));
  const items = matches.slice(page.offset, page.offset + page.limit).map(encodeMessage);
  return envelope('messages', items, matches.length, page);
}

function encodeMessage(message: Message): Record<string, unknown> {
  return {
    id: message.id,
    client_message_id: message.messageId,
    recipient: message.recipient,
    sender_id: message.senderId,
    message: message.text,
    status: message.status,
    status_code: message.statusCode,
    segments: message.segments,
    cost: toAmount(message.cost),
    created_at: toTimestamp(message.createdAt),
    delivered_at: message.deliveredAt === null ? null : toTimestamp(message.deliveredAt),
  };
}

import { encodeUnifiedMessage } from './encode-unified-message.ts';
import { defineEndpoint } from './endpoint.ts';
import { envelope, readPage } from './paginate.ts';
import { readUnifiedFilter } from './read-message-filter.ts';

/** `GET /sms/messages/unified`: contract §3.3. */
export const listUnifiedMessages = defineEndpoint({
  operation: 'sms.messages.listUnified',
  method: 'GET',
  path: '/sms/messages/unified',
  permission: 'sms.read',
  handle: ({ world, principal, query }) => {
    const page = readPage(query);
    const filter = readUnifiedFilter(query, world.clock.now());
    const { messages } = principal.workspace;
    const items = messages.page(filter, page.offset, page.limit).map(encodeUnifiedMessage);
    return envelope('messages', items, messages.count(filter), page);
  },
});

import type { Message } from '../sms/message.ts';
import { encodeUnifiedMessage, unifiedKeys } from './encode-unified-message.ts';
import { defineEndpoint } from './endpoint.ts';
import { readUnifiedFilter } from './read-message-filter.ts';

/** Makes chunks of some tens of kilobytes. */
const rowsPerChunk = 256;
/** Contract §3.4. */
const maxRows = 1_000_000;

/** `GET /sms/messages/unified/export`: contract §3.4; CSV by RFC 4180, streamed. */
export const exportMessages = defineEndpoint({
  operation: 'sms.messages.export',
  method: 'GET',
  path: '/sms/messages/unified/export',
  permission: 'sms.read',
  handle: ({ world, principal, query }) => {
    const filter = readUnifiedFilter(query, world.clock.now());
    const rows = principal.workspace.messages.walk(filter);
    const name = `messages_${filter.from ?? ''}_${filter.to ?? ''}.csv`;
    return new Response(streamCsv(rows), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    });
  },
});

function streamCsv(messages: Generator<Message>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let rowCount = 0;
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(encoder.encode(`${unifiedKeys.join(',')}\r\n`));
    },
    pull: (controller) => {
      let chunk = '';
      for (let row = 0; row < rowsPerChunk && rowCount < maxRows; row += 1, rowCount += 1) {
        const next = messages.next();
        if (next.done === true) break;
        chunk += encodeRow(next.value);
      }
      if (chunk === '') controller.close();
      else controller.enqueue(encoder.encode(chunk));
    },
    cancel: () => {
      messages.return(undefined);
    },
  });
}

function encodeRow(message: Message): string {
  const item = encodeUnifiedMessage(message);
  return `${unifiedKeys.map((key) => encodeField(item[key])).join(',')}\r\n`;
}

/** RFC 4180, 2.6 and 2.7. */
function encodeField(value: string | number | boolean | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import type { TelecomClient, UnifiedMessageFilter } from '@23telecom/client';
import { type MessageRow, toApiRow, toBroadcastRow } from './message-row.ts';

/** The largest page of the API, so that a long walk needs the fewest requests. */
const limit = 100;

/**
 * Walks all messages that match, newest first: those of the API from the list that has their IDs, and those of
 * broadcasts.
 */
export async function* walkMessages(
  client: TelecomClient,
  { source = 'all', ...filter }: UnifiedMessageFilter,
  signal: AbortSignal,
): AsyncGenerator<MessageRow, void> {
  const { messages } = client.sms;
  const lists: AsyncIterator<MessageRow>[] = [];
  if (source !== 'broadcasts') {
    lists.push(convert(messages.list({ ...filter, limit }, { signal }), toApiRow));
  }
  if (source !== 'api') {
    const broadcasts = { ...filter, source: 'broadcasts', limit } as const;
    lists.push(convert(messages.listUnified(broadcasts, { signal }), toBroadcastRow));
  }
  const heads = await Promise.all(lists.map((list) => list.next()));
  for (;;) {
    const newest = findNewest(heads);
    const head = heads[newest];
    const list = lists[newest];
    if (head === undefined || list === undefined || head.done === true) return;
    yield head.value;
    heads[newest] = await list.next();
  }
}

async function* convert<Item>(
  items: AsyncIterable<Item>,
  toRow: (item: Item) => MessageRow,
): AsyncGenerator<MessageRow, void> {
  for await (const item of items) yield toRow(item);
}

/** The index of the newest head; -1 if all lists are at their end. */
function findNewest(heads: readonly IteratorResult<MessageRow, unknown>[]): number {
  let newest = -1;
  let newestAt = '';
  for (const [index, head] of heads.entries()) {
    if (head.done === true) continue;
    const at = head.value.at ?? '';
    if (newest === -1 || at > newestAt) [newest, newestAt] = [index, at];
  }
  return newest;
}

import type { Message } from '../../sms/message.ts';

/** The fields of a message, in the order in which a new message has them. */
const fields = [
  'id',
  'messageId',
  'source',
  'workspaceId',
  'isTest',
  'recipient',
  'country',
  'senderId',
  'text',
  'encoding',
  'segments',
  'createdAt',
  'status',
  'statusCode',
  'cost',
  'deliveredAt',
  'clicks',
  'clickedAt',
  'actionType',
  'actionAt',
] as const satisfies readonly (keyof Message)[];

type Value = Message[(typeof fields)[number]];

/** The values of a field: one for all, each value once with its places, or one for each message. */
type Column =
  | { readonly all: Value }
  | { readonly values: readonly Value[]; readonly at: readonly number[] }
  | { readonly each: readonly Value[] };

/** Messages by column: a third of the size of a JSON object each, and three times as fast to read. */
export interface MessageColumns {
  readonly count: number;
  readonly columns: readonly Column[];
}

/** Packs messages into columns. */
export function packMessages(messages: readonly Message[]): MessageColumns {
  return {
    count: messages.length,
    columns: fields.map((field) => packColumn(messages.map((message) => message[field]))),
  };
}

function packColumn(values: readonly Value[]): Column {
  const places = new Map<Value, number>();
  for (const value of values) {
    if (!places.has(value)) places.set(value, places.size);
    // So many different values are cheaper without a table.
    if (places.size > values.length / 4 && places.size > 1) return { each: values };
  }
  const [first = null] = values;
  if (places.size <= 1) return { all: first };
  return { values: [...places.keys()], at: values.map((value) => places.get(value) ?? 0) };
}

/** Restores the messages of `packMessages`. */
export function unpackMessages({ count, columns }: MessageColumns): readonly Message[] {
  const readers = columns.map(createReader);
  const [id, messageId, source, workspaceId, isTest, recipient, country, senderId, text, encoding] =
    readers;
  const [segments, createdAt, status, statusCode, cost, deliveredAt, clicks, clickedAt] =
    readers.slice(10);
  const [actionType, actionAt] = readers.slice(18);
  // Written out: objects that are filled field by field in a loop take several times as long.
  return Array.from({ length: count }, (_, index) => ({
    id: id?.(index) as Message['id'],
    messageId: messageId?.(index) as Message['messageId'],
    source: source?.(index) as Message['source'],
    workspaceId: workspaceId?.(index) as Message['workspaceId'],
    isTest: isTest?.(index) as Message['isTest'],
    recipient: recipient?.(index) as Message['recipient'],
    country: country?.(index) as Message['country'],
    senderId: senderId?.(index) as Message['senderId'],
    text: text?.(index) as Message['text'],
    encoding: encoding?.(index) as Message['encoding'],
    segments: segments?.(index) as Message['segments'],
    createdAt: createdAt?.(index) as Message['createdAt'],
    status: status?.(index) as Message['status'],
    statusCode: statusCode?.(index) as Message['statusCode'],
    cost: cost?.(index) as Message['cost'],
    deliveredAt: deliveredAt?.(index) as Message['deliveredAt'],
    clicks: clicks?.(index) as Message['clicks'],
    clickedAt: clickedAt?.(index) as Message['clickedAt'],
    actionType: actionType?.(index) as Message['actionType'],
    actionAt: actionAt?.(index) as Message['actionAt'],
  }));
}

function createReader(column: Column): (index: number) => Value | undefined {
  if ('all' in column) return () => column.all;
  if ('each' in column) return (index) => column.each[index];
  const { values, at } = column;
  return (index) => values[at[index] ?? 0];
}

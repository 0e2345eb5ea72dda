import type { Message } from '../sms/message.ts';

/**
 * The recipients of a chunk in a single string, each padded with spaces to the same width.
 * Searching it for a part of a number is many times faster than searching each message.
 */
export interface ChunkNumbers {
  readonly text: string;
  readonly width: number;
}

/** Joins the recipients of a chunk. */
export function joinNumbers(messages: readonly Pick<Message, 'recipient'>[]): ChunkNumbers {
  const width = 1 + Math.max(...messages.map(({ recipient }) => recipient.length));
  return { text: messages.map(({ recipient }) => recipient.padEnd(width)).join(''), width };
}

/**
 * Finds the messages whose number contains `part`, which has no spaces. Returns their indices in
 * the chunk, in order.
 */
export function findNumbers({ text, width }: ChunkNumbers, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1;) {
    const place = Math.floor(at / width);
    places.push(place);
    at = text.indexOf(part, (place + 1) * width);
  }
  return places;
}

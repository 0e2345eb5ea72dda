import type { Message } from '../sms/message.ts';

/**
 * The numbers of a chunk's messages in one text, each as wide as the longest and at least one space
 * after it. A part of a number is found in it many times as fast as in each message alone.
 */
export interface ChunkNumbers {
  readonly text: string;
  readonly width: number;
}

export function joinNumbers(messages: readonly Pick<Message, 'recipient'>[]): ChunkNumbers {
  const width = 1 + Math.max(...messages.map(({ recipient }) => recipient.length));
  return { text: messages.map(({ recipient }) => recipient.padEnd(width)).join(''), width };
}

/** Which of a chunk's messages have a part of a number, which holds no space: their places, in order. */
export function findNumbers({ text, width }: ChunkNumbers, part: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1;) {
    const place = Math.floor(at / width);
    places.push(place);
    at = text.indexOf(part, (place + 1) * width);
  }
  return places;
}

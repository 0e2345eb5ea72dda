import type { LineBreak } from '../../draft/draft.ts';

/** The text as it is sent, with the line ends that the reader's system uses. */
export const applyLineBreak = (text: string, lineBreak: LineBreak): string =>
  lineBreak === 'CRLF' ? text.replaceAll('\n', '\r\n') : text;

/** How many lines end; each CRLF costs a unit that an LF does not. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
  return count;
}

/** The place in the box of a place in the text that is sent. */
export function toBoxIndex(index: number, sent: string, lineBreak: LineBreak): number {
  return lineBreak === 'CRLF' ? index - countLineBreaks(sent.slice(0, index)) : index;
}

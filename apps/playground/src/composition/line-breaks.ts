import type { LineBreak } from '../draft/draft.ts';

/** The text as it is sent. A text box holds LF only, so CRLF is put back here. */
export function applyLineBreak(text: string, lineBreak: LineBreak): string {
  return lineBreak === 'CRLF' ? text.replaceAll('\n', '\r\n') : text;
}

/** The number of line breaks; each CRLF takes one unit more than an LF. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) count++;
  return count;
}

/** Converts an index in the sent text to the index in the text box. */
export function toBoxIndex(index: number, sent: string, lineBreak: LineBreak): number {
  return lineBreak === 'CRLF' ? index - countLineBreaks(sent.slice(0, index)) : index;
}

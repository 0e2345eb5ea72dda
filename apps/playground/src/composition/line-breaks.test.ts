import { expect, test } from 'vitest';
import { applyLineBreak, countLineBreaks, toBoxIndex } from './line-breaks.ts';

test('CRLF is applied to every line end, and places are found again in the box', () => {
  const sent = applyLineBreak('a\nb\nc', 'CRLF');
  expect(sent).toBe('a\r\nb\r\nc');
  expect(countLineBreaks(sent)).toBe(2);
  expect(toBoxIndex(sent.indexOf('c'), sent, 'CRLF')).toBe(4);
  expect(toBoxIndex(4, 'a\nb\nc', 'LF')).toBe(4);
});

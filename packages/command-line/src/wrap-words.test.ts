import { expect, test } from 'vitest';
import { createStyle } from './style.ts';
import { widthOf, wrapWords } from './wrap-words.ts';

test.each<[string, number, readonly string[]]>([
  ['one two three', 7, ['one two', 'three']],
  ['one\ntwo', 20, ['one', 'two']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['', 5, ['']],
])('%j in %d columns', (text, maxLength, lines) => {
  expect(wrapWords(text, maxLength)).toEqual(lines);
});

test('colours take no columns', () => {
  const { red } = createStyle(true);
  expect(red('failed')).not.toBe('failed');
  expect(widthOf(red('failed'))).toBe(6);
  expect(createStyle(false).red('failed')).toBe('failed');
});

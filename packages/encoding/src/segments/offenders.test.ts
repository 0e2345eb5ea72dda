import { expect, it } from 'vitest';
import { offenders } from './offenders.ts';

it('lists each character outside the alphabet, in order and as often as it occurs', () => {
  expect(offenders('“It’s” 😀 ok\u00A0’')).toEqual([
    { character: '“', codePoint: 'U+201C', index: 0 },
    { character: '’', codePoint: 'U+2019', index: 3 },
    { character: '”', codePoint: 'U+201D', index: 5 },
    { character: '😀', codePoint: 'U+1F600', index: 7 },
    { character: '\u00A0', codePoint: 'U+00A0', index: 12 },
    { character: '’', codePoint: 'U+2019', index: 13 },
  ]);
});

it('lists a lone surrogate as a character', () => {
  expect(offenders('a\uD83Db')).toEqual([{ character: '\uD83D', codePoint: 'U+D83D', index: 1 }]);
});

it('returns an empty list for a GSM-7 text', () => {
  expect(offenders('')).toEqual([]);
  expect(offenders('Hello {€}')).toEqual([]);
});

it('rejects a value that is not a string', () => {
  expect(() => offenders(null as unknown as string)).toThrow('text: expected a string, got null');
});

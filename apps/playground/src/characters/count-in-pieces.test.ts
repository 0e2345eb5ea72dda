import * as graphemes from '@23telecom/encoding/graphemes';
import { expect, test } from 'vitest';
import { createRecentMap } from '../shared/recent-map.ts';
import { countInPieces } from './count-in-pieces.ts';

function count(text: string): { readonly total: number; readonly steps: number } {
  const counts = [...countInPieces(text, graphemes, createRecentMap<string, number>(16))];
  return { total: counts.reduce((sum, each) => sum + each, 0), steps: counts.length };
}

test.each([
  ['words', 'Ваш столик готов. ', 5_400, 300],
  ['emoji without a space', '😀', 4_000, 4_000],
  ['families, which a cut would split', '👨‍👩‍👧‍👦', 1_000, 1_000],
  ['skin tones, whose second half is also a character', '👍🏽', 3_000, 3_000],
  ['flags, which pair up from the first', '🇩🇪', 3_000, 3_000],
  ['letters with many marks', 'Z\u0337\u0322\u0353', 2_000, 2_000],
  ['lone surrogates', '\ud83d', 4_000, 4_000],
])('a long text is counted in pieces: %s', (_, unit, expected, times) => {
  const { total, steps } = count(unit.repeat(times));
  expect(total).toBe(expected);
  expect(steps).toBeGreaterThan(2);
});

test('a grapheme is counted once wherever it starts', () => {
  for (let before = 0; before < 12; before++) {
    expect(count(`${'a'.repeat(before)}${'👩‍🦰'.repeat(600)}`).total).toBe(before + 600);
  }
});

test('an endless single character is counted once', () => {
  expect(count(`a${'\u0301'.repeat(9_000)}`).total).toBe(1);
});

test('an empty text has no characters', () => {
  expect(count('').total).toBe(0);
});

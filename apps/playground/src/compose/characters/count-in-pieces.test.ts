import * as graphemes from '@23telecom/encoding/graphemes';
import { expect, test } from 'vitest';
import { createRecentMap } from '../../shared/recent-map.ts';
import { countInPieces } from './count-in-pieces.ts';

function count(text: string): { readonly total: number; readonly steps: number } {
  const work = countInPieces(text, graphemes, createRecentMap<string, number>(16));
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done) return { total: step.value, steps };
  }
}

test.each([
  ['words', 'Ваш столик готов. ', 5_400, 300],
  ['emoji without a space', '😀', 4_000, 4_000],
  ['families, of which a cut would make more', '👨‍👩‍👧‍👦', 1_000, 1_000],
  ['skin tones, whose second half is a character of its own', '👍🏽', 3_000, 3_000],
  ['flags, which pair off from the first', '🇩🇪', 3_000, 3_000],
  ['letters with many marks', 'Z\u0337\u0322\u0353', 2_000, 2_000],
  ['lone surrogates', '\ud83d', 4_000, 4_000],
])('a long text is counted in pieces: %s', (_, unit, expected, times) => {
  const { total, steps } = count(unit.repeat(times));
  expect(total).toBe(expected);
  expect(steps).toBeGreaterThan(3);
});

test('pieces do not tear what begins anywhere', () => {
  for (let before = 0; before < 12; before++) {
    expect(count(`${'a'.repeat(before)}${'👩‍🦰'.repeat(600)}`).total).toBe(before + 600);
  }
});

test('a single character without an end is one', () => {
  expect(count(`a${'\u0301'.repeat(9_000)}`).total).toBe(1);
});

test('nothing is nothing', () => {
  expect(count('').total).toBe(0);
});

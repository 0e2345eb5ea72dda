import { expect, test } from 'vitest';
import { maxPosition, moveByKey, positionOf, secondsAt } from './slider-scale.ts';

test('each stop is at its time, and time is even between two', () => {
  expect([0, 20, 40, 60].map(secondsAt)).toEqual([0, 5, 60, 3_600]);
  expect(secondsAt(30)).toBe(32.5);
  expect(secondsAt(maxPosition)).toBeGreaterThan(3 * 86_400);
});

test.each([0, 2, 5, 30, 60, 1_800, 3_600, 86_400])('%d s and its position agree', (seconds) => {
  expect(secondsAt(positionOf(seconds))).toBeCloseTo(seconds, 6);
});

test('a time before acceptance is at the start, a late one at the end', () => {
  expect(positionOf(-5)).toBe(0);
  expect(positionOf(1e9)).toBe(maxPosition);
});

test.each([
  [3.5, 'PageUp', 20],
  [20, 'PageUp', 40],
  [20, 'PageDown', 0],
  [25, 'PageDown', 20],
  [79, 'PageUp', 80],
  [0, 'ArrowLeft', 0],
  [3.5, 'ArrowRight', 5],
  [0, 'End', 80],
  [0, 'a', undefined],
])('from %d, %s leads to %s', (position, key, expected) => {
  expect(moveByKey(position, key)).toBe(expected);
});

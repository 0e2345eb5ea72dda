import { expect, it } from 'vitest';
import { countSegments } from './count-segments.ts';

it.each([
  ['', 0],
  ['a', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['€'.repeat(153), 3],
  ['😀'.repeat(67), 3],
])('counts the segments of %j', (text, segments) => {
  expect(countSegments(text)).toBe(segments);
});

it('passes the options on', () => {
  expect(countSegments('a'.repeat(71), { encoding: 'UCS-2' })).toBe(2);
  expect(countSegments('a'.repeat(306), { referenceBits: 16 })).toBe(3);
});

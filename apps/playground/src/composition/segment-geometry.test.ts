import { analyze, segment } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { countOctets, geometryOf } from './segment-geometry.ts';

test.each([
  ['a', { whole: 160, header: 0 }],
  ['a'.repeat(161), { whole: 160, header: 7 }],
  ['ж', { whole: 70, header: 0 }],
  ['ж'.repeat(71), { whole: 70, header: 3 }],
])('the header of a message takes its share', (text, geometry) => {
  expect(geometryOf(analyze(text))).toEqual(geometry);
});

test.each([
  // 160 septets are 140 octets.
  ['a'.repeat(160), 140],
  ['hello', 5],
  // 140 octets, and 7 + 1 septets.
  ['a'.repeat(154), 140 - 5],
  ['a'.repeat(161), 140 + 14],
  ['ж', 2],
  ['ж'.repeat(71), 140 + 14],
])('octets go over the air with header and fill bits', (text, octets) => {
  const units = segment(text).map((part) => part.units);
  expect(countOctets(analyze(text), units)).toBe(octets);
});

import { analyze, segment } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { createCellReader } from '../grid/create-cell-reader.ts';
import { packText } from './pack-text.ts';
import { readOctets } from './read-octets.ts';

function octetsOf(text: string, index = 0) {
  const analysis = analyze(text);
  const read = createCellReader(text, { analysis, segments: segment(text) }, []);
  const part = packText(text, analysis, [])[index] ?? { header: [], octets: [] };
  return readOctets(part, read(index));
}

test('five letters are five octets, and each except the last holds bits of two letters', () => {
  // The common textbook example: hellohello starts with E8 32 9B FD 46.
  expect(octetsOf('hello')).toEqual([
    { value: 'E8', holds: [0, 1], fillBits: 0 },
    { value: '32', holds: [1, 2], fillBits: 0 },
    { value: '9B', holds: [2, 3], fillBits: 0 },
    { value: 'FD', holds: [3, 4], fillBits: 0 },
    { value: '06', holds: [4], fillBits: 5 },
  ]);
});

test('eight letters are seven octets', () => {
  expect(octetsOf('abcdefgh').map(({ holds }) => holds)).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 7],
  ]);
});

test('after a header of six octets there is one fill bit', () => {
  const octets = octetsOf('a'.repeat(161));
  expect(octets).toHaveLength(134);
  // 0x61 is 1100001; the fill bit shifts it left by one.
  expect(octets[0]).toEqual({ value: 'C2', holds: [0], fillBits: 1 });
  expect(octetsOf('a'.repeat(161), 1)[0]?.holds).toEqual([153]);
});

test('both septets of an extension character belong to it', () => {
  expect(octetsOf('€a').map(({ holds }) => holds)).toEqual([[0], [0, 1], [1]]);
});

test('a text that is too long for a message has no octets', () => {
  expect(octetsOf('a'.repeat(153 * 256))).toEqual([]);
});

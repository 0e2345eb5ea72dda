import { analyze, segment } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { packText } from './pack-text.ts';
import { readOctets } from './packed-octets.ts';
import { createCellReader } from './segment-cells.ts';

function octetsOf(text: string, index = 0) {
  const analysis = analyze(text);
  const read = createCellReader(text, { analysis, segments: segment(text) }, []);
  const part = packText(text, analysis, [])[index] ?? { header: [], octets: [] };
  return readOctets(part, read(index));
}

test('five letters are five octets, of which each but the last holds two of them', () => {
  // The example of every book: hellohello begins E8 32 9B FD 46.
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

test('behind a header of six octets one bit is filled', () => {
  const octets = octetsOf('a'.repeat(161));
  expect(octets).toHaveLength(134);
  // 61 is 1100001: its bits move up by the one that is filled.
  expect(octets[0]).toEqual({ value: 'C2', holds: [0], fillBits: 1 });
  expect(octetsOf('a'.repeat(161), 1)[0]?.holds).toEqual([153]);
});

test('both septets of an extension character belong to it', () => {
  expect(octetsOf('€a').map(({ holds }) => holds)).toEqual([[0], [0, 1], [1]]);
});

test('a text that no message can hold has no octets', () => {
  expect(octetsOf('a'.repeat(153 * 256))).toEqual([]);
});

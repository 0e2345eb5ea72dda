import { expect, it } from 'vitest';
import { gsm7, ucs2 } from './coding.ts';

/** Whole units that fit into 140 octets of user data after a header. */
const room = (bitsPerUnit: number, headerOctets: number) =>
  Math.floor(((140 - headerOctets) * 8) / bitsPerUnit);

it('holds as many units as the header leaves room for', () => {
  expect([gsm7.single, gsm7.part]).toEqual([room(7, 0), room(7, 6)]);
  expect([ucs2.single, ucs2.part]).toEqual([room(16, 0), room(16, 6)]);
});

it('loses one unit to a 16-bit reference in both codings', () => {
  expect([gsm7.part - 1, ucs2.part - 1]).toEqual([room(7, 7), room(16, 7)]);
});

import { expect, it } from 'vitest';
import { gsm7, ucs2 } from './codings.ts';

/** 140 octets of user data, of which the header of `octets` takes its share, in whole units. */
const room = (bits: number, octets: number) => Math.floor(((140 - octets) * 8) / bits);

it('has the room that the octets of the headers leave', () => {
  expect([gsm7.single, gsm7.part]).toEqual([room(7, 0), room(7, 6)]);
  expect([ucs2.single, ucs2.part]).toEqual([room(16, 0), room(16, 6)]);
});

it('loses one unit to a reference of 16 bits in both codings', () => {
  expect([gsm7.part - 1, ucs2.part - 1]).toEqual([room(7, 7), room(16, 7)]);
});

import fc from 'fast-check';
import { basicAlphabet, extensionAlphabet } from '../src/alphabet/alphabet.ts';

const extension = Array.from(extensionAlphabet);
const basic = Array.from(basicAlphabet).filter((character) => character !== '\u001B');

const gsm7 = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...basic) },
  { weight: 1, arbitrary: fc.constantFrom(...extension) },
);
const beyond = fc.oneof(
  fc.constantFrom('я', '你', '’', '\u00A0', '😀', '👩‍🦰', '\u0301', '\u001B', '\0'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
/** Halves of surrogate pairs, in any order. */
const surrogates = fc
  .integer({ min: 0xd800, max: 0xdfff })
  .map((codeUnit) => String.fromCharCode(codeUnit));

/** Texts of every kind, shorter and longer than a segment. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: gsm7, maxLength: 700 }),
  fc.string({ unit: fc.constantFrom(...extension, 'a'), maxLength: 400 }),
  fc.string({ unit: beyond, maxLength: 300 }),
  fc.string({ unit: fc.oneof(gsm7, beyond), maxLength: 300 }),
  fc.array(fc.oneof(surrogates, gsm7), { maxLength: 300 }).map((units) => units.join('')),
  fc.tuple(fc.string({ unit: gsm7, maxLength: 400 }), beyond).map((parts) => parts.join('')),
);

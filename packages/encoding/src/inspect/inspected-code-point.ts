import { basicAlphabet, emptyCell, extensionAlphabet } from '../alphabet/alphabet.ts';
import { septetsOf } from '../alphabet/septet-tables.ts';
import type { CharacterClass } from './inspected-grapheme.ts';
import { isInkless } from './is-inkless.ts';

/** The classes by cost: a grapheme has that of its most expensive code point. */
export const classesByCost: readonly CharacterClass[] = [
  'basic',
  'locking shift',
  'extension',
  'single shift',
  'ucs2',
  'surrogate pair',
  'lone surrogate',
];

/** The data of a code point that do not depend on its place in the text. */
export interface InspectedCodePoint {
  /** In the form `U+2019`. */
  readonly name: string;
  /** Index of its class in `classesByCost`. */
  readonly cost: number;
  /** Septets or UTF-16 code units that are sent for it. */
  readonly units: number;
  /** These septets, or the octets of these code units. */
  readonly hex: string;
  readonly isInkless: boolean;
}

/** Each octet in two hexadecimal digits. */
const hexOfOctet: readonly string[] = /* @__PURE__ */ Array.from({ length: 0x100 }, (_, octet) =>
  octet.toString(16).toUpperCase().padStart(2, '0'),
);

/** Inspects a code point of a text in GSM-7. `tables` are a locking and a single shift table. */
export function inspectInGsm7(codePoint: number, tables: string): InspectedCodePoint {
  const character = String.fromCodePoint(codePoint);
  const septets = septetsOf(character, tables);
  return {
    name: nameOf(codePoint),
    cost: costOf(codePoint, character, tables),
    units: septets.length,
    hex: septets.map((septet) => hexOfOctet[septet]).join(' '),
    isInkless: isInkless(codePoint),
  };
}

/** Inspects a code point of a text in UCS-2. The tables decide its class. */
export function inspectInUcs2(codePoint: number, tables: string): InspectedCodePoint {
  const character = String.fromCodePoint(codePoint);
  const first = hexOfUnit(character.charCodeAt(0), ' ');
  return {
    name: nameOf(codePoint),
    cost: costOf(codePoint, character, tables),
    units: character.length,
    hex: character.length === 1 ? first : `${first} ${hexOfUnit(character.charCodeAt(1), ' ')}`,
    isInkless: isInkless(codePoint),
  };
}

function nameOf(codePoint: number): string {
  return codePoint > 0xffff
    ? `U+${codePoint.toString(16).toUpperCase()}`
    : `U+${hexOfUnit(codePoint, '')}`;
}

function hexOfUnit(codeUnit: number, separator: string): string {
  return `${hexOfOctet[codeUnit >> 8]}${separator}${hexOfOctet[codeUnit & 0xff]}`;
}

function costOf(codePoint: number, character: string, tables: string): number {
  return classesByCost.indexOf(classOf(codePoint, character, tables));
}

function classOf(codePoint: number, character: string, tables: string): CharacterClass {
  if (codePoint > 0xffff) return 'surrogate pair';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return 'lone surrogate';
  if (character === emptyCell || !tables.includes(character)) return 'ucs2';
  if (septetsOf(character, tables).length === 1) {
    return basicAlphabet.includes(character) ? 'basic' : 'locking shift';
  }
  return extensionAlphabet.includes(character) ? 'extension' : 'single shift';
}

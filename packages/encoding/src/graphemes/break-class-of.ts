import { control, extend, hangulLV, hangulLVT, other } from './break-class.ts';
import { classInLibrary } from './class-in-library.ts';
import { classRanges } from './class-ranges.ts';

/** Code points with an entry in `classes`. The others are few, and their classes are computed. */
const size = 0x20000;

/** The class of each code point, or 0 until the library has been asked for it. */
const classes: Uint8Array = /* @__PURE__ */ createClasses();

/** The class of a code point in Unicode 17, one of those in break-class.ts. */
export function breakClassOf(codePoint: number): number {
  if (codePoint >= size) return classOfTag(codePoint);
  const found = classes[codePoint] ?? 0;
  return found > 0 ? found : askOnce(codePoint);
}

function askOnce(codePoint: number): number {
  return (classes[codePoint] = classInLibrary(String.fromCodePoint(codePoint)));
}

/** The class of a code point above U+1FFFF: only U+E0000 to U+E0FFF have one. */
function classOfTag(codePoint: number): number {
  if (codePoint >> 12 !== 0xe0) return other;
  const inBlock = codePoint & 0xfff;
  const isTag = inBlock >= 0x20 && inBlock < 0x80;
  const isSelector = inBlock >= 0x100 && inBlock < 0x1f0;
  return isTag || isSelector ? extend : control;
}

function createClasses(): Uint8Array {
  const classes = new Uint8Array(size);
  classRanges.forEach((ranges, index) => fillRanges(classes, ranges, index + 1));
  // Hangul syllables: each leading consonant and vowel, alone and with 27 trailing consonants
  classes.fill(hangulLVT, 0xac00, 0xd7a4);
  for (let codePoint = 0xac00; codePoint < 0xd7a4; codePoint += 28) classes[codePoint] = hangulLV;
  return classes;
}

/** Fills ranges in the form of `classRanges`. */
function fillRanges(classes: Uint8Array, ranges: string, value: number): void {
  let end = 0;
  for (const range of ranges.split(' ')) {
    const [distance = '', more = '0'] = range.split('+');
    const first = end + Number(distance);
    end = first + Number(more);
    classes.fill(value, first, end + 1);
  }
}

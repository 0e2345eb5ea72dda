// Writes src/graphemes/class-ranges.ts from test/fixtures/unicode and grapheme-splitter:
//
//   node --import tsx --conditions @23telecom/source scripts/write-class-ranges.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as prettier from 'prettier';
import * as breakClass from '../src/graphemes/break-class.ts';
import { classInLibrary } from '../src/graphemes/class-in-library.ts';

const names = {
  CR: 'carriageReturn',
  LF: 'lineFeed',
  Control: 'control',
  Extend: 'extend',
  ZWJ: 'joiner',
  Regional_Indicator: 'regionalIndicator',
  Prepend: 'prepend',
  SpacingMark: 'spacingMark',
  L: 'hangulL',
  V: 'hangulV',
  T: 'hangulT',
  LV: 'hangulLV',
  LVT: 'hangulLVT',
  Extended_Pictographic: 'pictograph',
  Consonant: 'consonant',
  Linker: 'linker',
};

/** Code points for which `breakClassOf` keeps a table. */
const size = 0x20000;

/** Code points whose class `breakClassOf` computes. */
const isComputed = (codePoint) => codePoint >= 0xac00 && codePoint <= 0xd7a3;

const classes = new Map();
read('Grapheme_Cluster_Break', Object.keys(names));
read('Binary_Property', ['Extended_Pictographic']);
read('Indic_Conjunct_Break', ['Consonant', 'Linker']);
classes.set(0x200c, 'nonJoiner');

const inOrder = Object.keys(breakClass).sort((one, two) => breakClass[one] - breakClass[two]);
const ranges = new Map(inOrder.map((name) => [name, []]));
const plainRanges = findPlainRanges();
for (const range of plainRanges) ranges.get('other').push(range);
for (let codePoint = 0; codePoint < size; codePoint++) {
  const name = classes.get(codePoint) ?? 'other';
  if (isComputed(codePoint) || (name === 'other' && isPlain(codePoint))) continue;
  const answer = isPlain(codePoint)
    ? breakClass.other
    : classInLibrary(String.fromCodePoint(codePoint));
  if (answer !== breakClass[name]) extend(ranges.get(name), codePoint);
}

// `breakClassOf` computes the classes of Hangul syllables, which are the last.
const written = inOrder.filter((name) => !name.startsWith('hangulLV'));
const rows = written.map((name) => `// ${name}\n${toLiteral(encode(ranges.get(name)))},`);
const source = `// Written by scripts/write-class-ranges.mjs.
/**
 * Ranges of characters of Unicode 17 for which grapheme-splitter is not asked: those with a class that
 * Unicode changed or added since version 10, those with a class that the library does not know,
 * and long ranges without a class. The lists are in the order of break-class.ts; where ranges overlap,
 * the later list counts.
 *
 * Each range is the distance from the end of the range before it, and, after a plus sign, the number of
 * its characters beyond the first. As code points, the ranges would be 0.5 kB more after compression.
 */
export const classRanges: readonly string[] = [
  ${rows.join('\n')}
];
`;
const file = path.join(import.meta.dirname, '../src/graphemes/class-ranges.ts');
const options = { ...(await prettier.resolveConfig(file)), parser: 'typescript' };
writeFileSync(file, await prettier.format(source, options));

/**
 * Ranges of characters without marks or controls that frequent texts consist of: Latin, Greek, Cyrillic,
 * Hebrew, Arabic, kana, and the long ranges of the basic plane. They may hold characters of other classes.
 */
function findPlainRanges() {
  const plain = new Set([undefined, 'consonant', 'pictograph', 'regionalIndicator', 'other']);
  for (const jamo of ['L', 'V', 'T', 'LV', 'LVT']) plain.add(names[jamo]);
  const found = [];
  for (let codePoint = 0; codePoint < size; codePoint++) {
    if (plain.has(classes.get(codePoint))) extend(found, codePoint);
  }
  return found.filter(({ first, last }) => {
    const isLong = last - first >= 0x200 && last < 0x10000;
    return isLong || first < 0x6d6 || first === 0x3030;
  });
}

function isPlain(codePoint) {
  return plainRanges.some(({ first, last }) => codePoint >= first && codePoint <= last);
}

/** Adds the next code point to a sorted list of ranges. */
function extend(list, codePoint) {
  const range = list.at(-1);
  if (range?.last === codePoint - 1) range.last = codePoint;
  else list.push({ first: codePoint, last: codePoint });
}

function encode(list) {
  let end = 0;
  return list
    .sort((one, other) => one.first - other.first)
    .map(({ first, last }) => {
      const distance = String(first - end);
      end = last;
      return first === last ? distance : `${distance}+${last - first}`;
    });
}

/** A string literal in lines that fit. */
function toLiteral(words) {
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1).length + word.length > 84) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines
    .map((line) => `'${line}'`)
    .join(' + ')
    .replace(/ '$/, "'");
}

function read(property, values) {
  const fixture = path.join(import.meta.dirname, `../test/fixtures/unicode/${property}.txt`);
  for (const line of readFileSync(fixture, 'utf8').split('\n')) {
    const [range, value] = line.split(';');
    if (!values.includes(value)) continue;
    const [first, last] = range.split('..').map((hex) => Number.parseInt(hex, 16));
    for (let codePoint = first; codePoint <= last; codePoint++) {
      classes.set(codePoint, names[value]);
    }
  }
}

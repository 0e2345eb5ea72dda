import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes, splitGraphemes } from '../src/graphemes/index.ts';
import { codePointsOf, readUnicode, textOfHex } from './unicode-data.ts';

describe('GraphemeBreakTest.txt of Unicode 15', () => {
  // Indic conjuncts (GB9c) came with Unicode 15.1 and are not kept together.
  const lines = readUnicode('GraphemeBreakTest.txt').filter((line) => !line.includes('[9.3]'));

  it('is there as a whole', () => {
    expect(lines).toHaveLength(602);
  });

  it.each(lines)('%s', (line) => {
    const [rule = ''] = line.split('#');
    const graphemes = rule
      .split('÷')
      .filter((each) => each.trim())
      .map((each) => textOfHex(each.replaceAll('×', ' ')));
    expect(splitGraphemes(graphemes.join(''))).toEqual(graphemes);
  });
});

describe('emoji-test.txt of Unicode 15', () => {
  const emoji = readUnicode('emoji-test.txt').map((line) => textOfHex(line.split(';')[0] ?? ''));

  it('has no emoji that is torn', () => {
    expect(emoji).toHaveLength(4733);
    expect(emoji.filter((each) => countGraphemes(each) !== 1)).toEqual([]);
  });

  it('has no emoji that sticks to a letter before or behind', () => {
    // Skin tones and hair colours alone are components: a tone joins what stands before it.
    const tone = /^\p{Emoji_Modifier}$/u;
    const torn = emoji.filter(
      (each) => !tone.test(each) && splitGraphemes(`a${each}b`).join('|') !== `a|${each}|b`,
    );
    expect(torn).toEqual([]);
  });
});

describe('texts of all classes of characters', () => {
  const classes = new Map<number, string>();
  for (const line of readUnicode('GraphemeBreakProperty.txt')) {
    const [stretch = '', name = ''] = line.split(';');
    for (const codePoint of codePointsOf(stretch)) classes.set(codePoint, name);
  }
  const pictographs = new Set(readUnicode('Extended_Pictographic.txt').flatMap(codePointsOf));

  /** The rules of UAX #29, 3.1.1 as of Unicode 15, one by one. */
  function isBreak(before: readonly number[], after: number): boolean {
    const classOf = (codePoint: number | undefined): string =>
      codePoint === undefined ? '' : (classes.get(codePoint) ?? 'Other');
    const [left, right] = [classOf(before.at(-1)), classOf(after)];
    const isControl = (name: string): boolean => ['CR', 'LF', 'Control'].includes(name);
    if (left === 'CR' && right === 'LF') return false; // GB3
    if (isControl(left) || isControl(right)) return true; // GB4, GB5
    if (left === 'L' && ['L', 'V', 'LV', 'LVT'].includes(right)) return false; // GB6
    if (['LV', 'V'].includes(left) && ['V', 'T'].includes(right)) return false; // GB7
    if (['LVT', 'T'].includes(left) && right === 'T') return false; // GB8
    if (['Extend', 'ZWJ', 'SpacingMark'].includes(right)) return false; // GB9, GB9a
    if (left === 'Prepend') return false; // GB9b
    if (left === 'ZWJ' && pictographs.has(after)) {
      const base = before.slice(0, -1).findLast((each) => classOf(each) !== 'Extend');
      return base === undefined || !pictographs.has(base); // GB11
    }
    if (left === 'Regional_Indicator' && right === 'Regional_Indicator') {
      const last = before.findLastIndex((each) => classOf(each) !== 'Regional_Indicator');
      return (before.length - 1 - last) % 2 === 0; // GB12, GB13
    }
    return true; // GB999
  }

  function splitByRules(text: string): string[] {
    const codePoints = Array.from(text, (each) => each.codePointAt(0) ?? 0);
    return codePoints.reduce<string[]>((graphemes, codePoint, index) => {
      const character = String.fromCodePoint(codePoint);
      if (index > 0 && !isBreak(codePoints.slice(0, index), codePoint)) {
        return [...graphemes.slice(0, -1), (graphemes.at(-1) ?? '') + character];
      }
      return [...graphemes, character];
    }, []);
  }

  const codePointsOfClass = (wanted: string): number[] =>
    [...classes].filter(([, name]) => name === wanted).map(([codePoint]) => codePoint);
  const characterOf = [
    ...[...new Set(classes.values())].map(codePointsOfClass),
    [...pictographs],
    [0x200d],
    [0x20, 0x61, 0xe9, 0x416, 0x5d0, 0x627, 0xe01, 0x3042, 0x4e00, 0x1f1ff, 0xd800, 0xdfff],
  ].map((members) => fc.constantFrom(...members).map((each) => String.fromCodePoint(each)));

  it('are split as the rules say', () => {
    expect(characterOf).toHaveLength(13 + 3);
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(...characterOf), maxLength: 12 }), (text) => {
        expect(splitGraphemes(text)).toEqual(splitByRules(text));
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitGraphemes as splitWithPeer } from 'unicode-segmenter/grapheme';
import { countGraphemes, splitGraphemes } from '../src/graphemes/index.ts';
import { readBreakTests, readEmoji, readProperty } from './unicode-data.ts';

describe('GraphemeBreakTest.txt of Unicode 17', () => {
  const tests = readBreakTests();

  it('is complete', () => {
    expect(tests).toHaveLength(766);
  });

  it.each(tests.map((graphemes) => ({ graphemes, line: toHex(graphemes) })))(
    '$line',
    ({ graphemes }) => {
      expect(splitGraphemes(graphemes.join(''))).toEqual(graphemes);
      expect(countGraphemes(graphemes.join(''))).toBe(graphemes.length);
    },
  );
});

describe('emoji-test.txt of Unicode 17', () => {
  const emoji = readEmoji();

  it('has no emoji that is split', () => {
    expect(emoji).toHaveLength(5225);
    expect(emoji.filter((each) => countGraphemes(each) !== 1)).toEqual([]);
  });

  it('has no emoji that joins a letter or an emoji beside it', () => {
    // A skin tone alone joins the character before it.
    const whole = emoji.filter((each) => !/^[\u{1f3fb}-\u{1f3ff}]$/u.test(each));
    expect(whole).toHaveLength(5220);
    const texts = whole.map((each) => ['a', each, 'b', each, each]);
    expect(texts.filter((each) => splitGraphemes(each.join('')).length !== 5)).toEqual([]);
  });
});

describe('texts of all classes of characters', () => {
  const classes = readProperty('Grapheme_Cluster_Break');
  const conjuncts = readProperty('Indic_Conjunct_Break');
  const pictographs = new Set(
    [...readProperty('Binary_Property')]
      .filter(([, name]) => name === 'Extended_Pictographic')
      .map(([codePoint]) => codePoint),
  );

  /** The rules of UAX #29, 3.1.1, of Unicode 17, one by one. */
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
    if (conjuncts.get(after) === 'Consonant') {
      const start = before.findLastIndex(
        (each) => !['Extend', 'Linker'].includes(conjuncts.get(each) ?? ''),
      );
      const isLinked = before.slice(start + 1).some((each) => conjuncts.get(each) === 'Linker');
      if (isLinked && conjuncts.get(before[start] ?? -1) === 'Consonant') return false; // GB9c
    }
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

  const membersOf = (values: ReadonlyMap<number, string>): number[][] =>
    [...new Set(values.values())].map((name) =>
      [...values].filter(([, value]) => value === name).map(([codePoint]) => codePoint),
    );
  const characterOf = [
    ...membersOf(classes),
    ...membersOf(conjuncts),
    [...pictographs],
    [0x200c, 0x200d],
    [0x20, 0x61, 0xe9, 0x416, 0x5d0, 0x627, 0xe01, 0x3042, 0x4e00, 0x1f1ff, 0xd800, 0xdfff],
  ].map((members) => fc.constantFrom(...members).map((each) => String.fromCodePoint(each)));
  const texts = fc.string({ unit: fc.oneof(...characterOf), maxLength: 12 });
  // Texts in which conjuncts are frequent
  const conjunctTexts = fc.string({
    unit: fc.constantFrom(
      'क',
      'ष',
      '്',
      'മ',
      '\u094d',
      '\u09cd',
      'ক',
      '\u0300',
      '\u200d',
      '\u200c',
      'ा',
    ),
    maxLength: 12,
  });

  it.each([
    ['of all classes', texts],
    ['of conjuncts', conjunctTexts],
  ])('%s are split as the rules say', (_name, arbitrary) => {
    expect(characterOf).toHaveLength(13 + 3 + 3);
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(splitGraphemes(text)).toEqual(splitByRules(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['of all classes', texts],
    ['of conjuncts', conjunctTexts],
  ])('%s are split as unicode-segmenter splits them', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        expect(splitGraphemes(text)).toEqual([...splitWithPeer(text)]);
      }),
      { numRuns: 3000 },
    );
  });
});

function toHex(graphemes: readonly string[]): string {
  return graphemes
    .map((each) => Array.from(each, (one) => one.codePointAt(0)?.toString(16)).join(' × '))
    .join(' ÷ ');
}

import { expect, test } from 'vitest';
import { groupOffenders } from './offender-group.ts';
import { replaceAt, replaceCharacters } from './replace-character.ts';
import { describeSaving } from './saving.ts';
import { suggestAll } from './suggestions.ts';

test('offenders are grouped by character with all their places', () => {
  expect(groupOffenders('It’s “5” – it’s 😀')).toEqual([
    { character: '’', codePoint: 'U+2019', places: [2, 13], index: 2 },
    { character: '“', codePoint: 'U+201C', places: [5], index: 5 },
    { character: '”', codePoint: 'U+201D', places: [7], index: 7 },
    { character: '–', codePoint: 'U+2013', places: [9], index: 9 },
    { character: '😀', codePoint: 'U+1F600', places: [16], index: 16 },
  ]);
});

test('each gets a substitute of its own, an emoji none', () => {
  expect([...suggestAll(groupOffenders('’…\u00a0\u200bč😀'))]).toEqual([
    ['’', "'"],
    ['…', '...'],
    ['\u00a0', ' '],
    ['\u200b', ''],
    ['č', 'c'],
  ]);
});

test('one place is replaced, or all', () => {
  expect(replaceAt('a’b’c', 3, '’', "'")).toBe("a’b'c");
  expect(replaceAt('abc', 1, '’', "'")).toBe('abc');
  expect(
    replaceCharacters(
      '“a” 😀',
      new Map([
        ['“', '"'],
        ['😀', ':)'],
      ]),
    ),
  ).toBe('"a” :)');
});

test('a saving is told in segments and money, with its range', () => {
  const numbers = Array.from({ length: 30 }, (_, index) => `+${index}`);
  const costOf = (groups: readonly { readonly segments: number }[]) => ({
    byCountry: [],
    min: (groups[0]?.segments ?? 0) * 0.1,
    max: (groups[0]?.segments ?? 0) * 0.255,
    currency: 'EUR',
    billable: 30,
    unpriced: [],
  });
  const of = (segments: number) => ({ groups: [{ segments, numbers }], isPersonal: false });
  const saving = describeSaving(of(3), of(1), costOf);
  expect(saving).toMatch(/^3 segments → 1, saves .*0\.20.*0\.51.* on 30 recipients$/);
  expect(describeSaving(of(1), of(1), costOf)).toBe('1 segment as before');
  expect(describeSaving(of(3), of(1), () => undefined)).toBe('3 segments → 1');
});

import { expect, it } from 'vitest';
import { explainOffenders } from '../explain/index.ts';
import { smarten } from './index.ts';

const options = { accents: true, onlyIfCheaper: false } as const;

it.each([
  ['Gujarati', 'a\u0afa', '\u0afa'],
  ['Devanagari', 'a\u093f', '\u093f'],
  ['Thai', 'a\u0e34', '\u0e34'],
  ['Hebrew', 'a\u05b7', '\u05b7'],
  ['Arabic', 'a\u064b', '\u064b'],
])('a vowel sign of %s is no accent: it is not removed', (_, ...texts) => {
  for (const text of texts) {
    expect(smarten(text, options)).toMatchObject({ text, reason: 'cannot-be-helped' });
    expect(explainOffenders(text, options)).toMatchObject([{ isReplaceable: false }]);
  }
});

it.each([
  ['Έ\u093a', { greek: true }],
  ['ж\u0afa', { cyrillic: true }],
] as const)('a letter with the vowel sign of another script stays: %s', (text, option) => {
  const chosen = { ...option, onlyIfCheaper: false };
  expect(smarten(text, chosen)).toMatchObject({ text, reason: 'cannot-be-helped' });
  expect(explainOffenders(text, chosen)).toMatchObject([{ isReplaceable: false }]);
});

it.each([
  ['a\u0306', 'a'],
  ['o\u031b\u0323', 'o'],
  ['a\u20d7', 'a'],
])('a combining diacritical mark is one: %s', (text, expected) => {
  expect(smarten(text, options).text).toBe(expected);
});

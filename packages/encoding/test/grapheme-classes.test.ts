import { expect, it } from 'vitest';
import * as breakClass from '../src/graphemes/break-class.ts';
import { breakClassOf } from '../src/graphemes/break-class-of.ts';
import { readProperty } from './unicode-data.ts';

const names: Readonly<Record<string, keyof typeof breakClass>> = {
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
};

it('gives each of the 1,114,112 code points its class in Unicode 17', { timeout: 60_000 }, () => {
  const breaks = readProperty('Grapheme_Cluster_Break');
  const conjuncts = readProperty('Indic_Conjunct_Break');
  const binary = readProperty('Binary_Property');
  const expectedOf = (codePoint: number): keyof typeof breakClass => {
    const name = breaks.get(codePoint);
    if (conjuncts.get(codePoint) === 'Consonant') return 'consonant';
    if (conjuncts.get(codePoint) === 'Linker') return 'linker';
    if (binary.get(codePoint) === 'Extended_Pictographic') return 'pictograph';
    if (name === 'Extend' && !conjuncts.has(codePoint)) return 'nonJoiner';
    return name === undefined ? 'other' : (names[name] ?? 'other');
  };
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const expected = expectedOf(codePoint);
    seen.add(expected);
    if (breakClassOf(codePoint) === breakClass[expected]) continue;
    wrong.push(`${codePoint.toString(16)} is ${expected}, found ${breakClassOf(codePoint)}`);
  }
  expect(wrong).toEqual([]);
  expect([...seen].sort()).toEqual(Object.keys(breakClass).sort());
});

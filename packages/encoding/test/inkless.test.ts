import { expect, it } from 'vitest';
import { isInkless } from '../src/inspect/is-inkless.ts';
import { readProperty } from './unicode-data.ts';

it('knows every code point without ink in Unicode 17', { timeout: 60_000 }, () => {
  const categories = readProperty('General_Category');
  const binary = readProperty('Binary_Property');
  // Two choices of this package: interlinear annotations and the blank Braille pattern
  const added = new Set([0xfff9, 0xfffa, 0xfffb, 0x2800]);
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const expected =
      categories.has(codePoint) ||
      binary.get(codePoint) === 'Default_Ignorable_Code_Point' ||
      added.has(codePoint);
    if (isInkless(codePoint) !== expected) wrong.push(codePoint.toString(16));
  }
  expect(wrong).toEqual([]);
});

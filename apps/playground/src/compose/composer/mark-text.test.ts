import { expect, test } from 'vitest';
import { markText } from './mark-text.ts';

const marksOf = (text: string, isMarkingOffenders = true) =>
  markText(text, isMarkingOffenders).flatMap((part) =>
    part.mark === undefined ? [] : [[part.mark, part.text]],
  );

test('variables and offenders are marked, and the parts are the text', () => {
  const text = 'Hi {{имя}} — “ok”';
  expect(
    markText(text, true)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(marksOf(text)).toEqual([
    ['variable', '{{имя}}'],
    ['offender', '—'],
    ['offender', '“'],
    ['offender', '”'],
  ]);
  expect(marksOf(text, false)).toEqual([['variable', '{{имя}}']]);
});

test('an emoji that joins several has one mark', () => {
  expect(marksOf('a 👨‍👩‍👧‍👦 b ❤️ c')).toEqual([
    ['offender', '👨‍👩‍👧‍👦'],
    ['offender', '❤️'],
  ]);
});

test('a text of offenders keeps its marks few', () => {
  const parts = markText('— '.repeat(10_000), true);
  expect(parts.length).toBeLessThan(1_000);
  expect(parts.map((part) => part.text).join('')).toHaveLength(20_000);
});

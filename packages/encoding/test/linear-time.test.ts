import { describe, expect, it } from 'vitest';
import { countGraphemes, graphemes, splitGraphemes } from '../src/graphemes/index.ts';
import { inspect } from '../src/inspect/index.ts';
import { segment } from '../src/segments/segment.ts';
import { cpuTimeOf } from './cpu-time.ts';

const length = 100_000;

/** Texts of about 100,000 characters, many of them one grapheme, with the number of graphemes. */
const texts = [
  ['combining marks', '\u0301'.repeat(length), 1],
  ['variation selectors', '\u{e0100}'.repeat(length), 1],
  ['prepended characters', '\u0600'.repeat(length), 1],
  ['leading Hangul consonants', '\u1100'.repeat(length), 1],
  ['regional indicators', '🇩'.repeat(length), length / 2],
  ['joined emoji', '👩\u200d'.repeat(length / 2), 1],
  ['families', '👨‍👩‍👧‍👦'.repeat(length / 10), length / 10],
  ['consonants and viramas', 'क्'.repeat(length / 2), 1],
  ['viramas', '\u094d'.repeat(length), 1],
  ['Malayalam without joined letters', 'ക\u200c'.repeat(length / 2), length / 2],
  ['lone surrogates', '\ud83d'.repeat(length), length],
  ['line ends', '\r\n'.repeat(length / 2), length / 2],
] as const;

// A quadratic algorithm takes minutes: 10,000,000,000 steps.
const limit = 1000;

describe.each(texts)('100,000 characters: %s', (_name, text, count) => {
  it('are counted and split', () => {
    expect(countGraphemes(text)).toBe(count);
    expect(cpuTimeOf(() => splitGraphemes(text))).toBeLessThan(limit);
  });

  it('are cut into segments', () => {
    expect(
      segment(text, { keep: graphemes })
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(cpuTimeOf(() => segment(text, { keep: graphemes }))).toBeLessThan(limit);
  });

  it('are inspected', () => {
    expect(inspect(text)).toHaveLength(count);
    expect(cpuTimeOf(() => inspect(text))).toBeLessThan(limit);
  });
});

it('takes seconds in the control: an algorithm that begins again at each character', () => {
  const text = '\u0301'.repeat(8000);
  function countEachStart(length: number): void {
    for (let end = 1; end <= length; end++) countGraphemes(text.slice(0, end));
  }
  // Four times the length takes far more than four times as long.
  const ratio = cpuTimeOf(() => countEachStart(8000)) / cpuTimeOf(() => countEachStart(2000));
  expect(ratio).toBeGreaterThan(8);
});

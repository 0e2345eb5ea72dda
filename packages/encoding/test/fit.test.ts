import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSegments, toSaveASegment } from '../src/fit/index.ts';
import { graphemes, splitGraphemes } from '../src/graphemes/index.ts';
import {
  analyze,
  type AnalyzeOptions,
  countSegments,
  EncodingError,
  isGsm7,
} from '../src/index.ts';
import { portuguese, turkish } from '../src/national/index.ts';
import { cpuTimeOf } from './cpu-time.ts';

const characters = [
  ...Array.from('aeo 5€{}^ñéΩşığя你’…'),
  '\u00a0',
  '😀',
  '👩‍🦰',
  '🇩🇪',
  'e\u0301',
  '\ud83d',
  '\ude00',
];
const gsm7 = fc.string({ unit: fc.constantFrom(...Array.from('aaaa 5€{}^ñé')), maxLength: 500 });
const texts = fc.oneof(
  gsm7,
  fc.string({ unit: fc.constantFrom(...characters), maxLength: 220 }),
  fc.tuple(gsm7, fc.constantFrom(...characters), gsm7).map((parts) => parts.join('')),
  fc.tuple(gsm7, fc.constantFrom(...characters)).map((parts) => parts.join('')),
);
const options: fc.Arbitrary<AnalyzeOptions> = fc.record(
  {
    reference: fc.constantFrom<8 | 16>(8, 16),
    encoding: fc.constantFrom<'auto' | 'UCS-2'>('auto', 'UCS-2'),
  },
  { requiredKeys: [] },
);

/** The longest start of whole pieces that fits, by trying each one. */
function fitSlowly(pieces: readonly string[], segments: number, options: AnalyzeOptions): string {
  let longest = '';
  let start = '';
  for (const piece of pieces) {
    start += piece;
    if (countSegments(start, options) <= segments) longest = start;
  }
  return longest;
}

describe('fitSegments', () => {
  it('equals the longest of all starts, over thousands of texts', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4 }), options, (text, segments, options) => {
        const expected = fitSlowly(Array.from(text), segments, options);
        expect(fitSegments(text, segments, options)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('equals the longest of all starts of whole graphemes', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3 }), options, (text, segments, options) => {
        const own = { ...options, keep: graphemes };
        const expected = fitSlowly(splitGraphemes(text), segments, own);
        expect(fitSegments(text, segments, own)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('equals the longest of all starts with national tables', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 3 }), (text, segments) => {
        const own = { national: [turkish, portuguese] };
        expect(fitSegments(text, segments, own)).toBe(fitSlowly(Array.from(text), segments, own));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['all of a short text', 'Hello', 1, 'Hello'],
    ['nothing', 'Hello', 0, ''],
    ['the empty text', '', 1, ''],
    ['a full segment', 'a'.repeat(161), 1, 'a'.repeat(160)],
    ['two full parts', 'a'.repeat(400), 2, 'a'.repeat(306)],
    ['no half of an escape pair', `${'a'.repeat(159)}€`, 1, 'a'.repeat(159)],
    ['no half of an emoji', `${'я'.repeat(69)}😀`, 1, 'я'.repeat(69)],
    ['GSM-7 before the first emoji', `${'a'.repeat(150)}😀`, 1, 'a'.repeat(150)],
  ])('returns %s', (_name, text, segments, expected) => {
    expect(fitSegments(text, segments)).toBe(expected);
  });

  it('cuts at a code point inside a character that is longer than the segments', () => {
    const endless = `e${'\u0301'.repeat(200)}`;
    expect(fitSegments(endless, 1, { keep: graphemes })).toBe(endless.slice(0, 70));
  });

  it('takes the same time for a text of any length', () => {
    const short = 'a😀'.repeat(1000);
    const long = short.repeat(1000);
    expect(fitSegments(long, 3)).toBe(fitSegments(short, 3));
    function fitOften(text: string): void {
      for (let time = 0; time < 100; time++) fitSegments(text, 3);
    }
    // A thousand times the length took a thousand times as long.
    expect(cpuTimeOf(() => fitOften(long))).toBeLessThan(
      20 * cpuTimeOf(() => fitOften(short)) + 20,
    );
  });

  it.each([-1, 0.5, 256, NaN, Infinity, '1', undefined])('rejects %s segments', (segments) => {
    expect(() => fitSegments('a', segments as number)).toThrow(
      new TypeError('segments: expected a whole number from 0 to 255'),
    );
  });

  it('rejects a value that is not a string, and a text that forced GSM-7 cannot hold', () => {
    expect(() => fitSegments(null as unknown as string, 1)).toThrow('text: expected a string');
    const text = `${'a'.repeat(200)}😀`;
    expect(() => fitSegments(text, 1, { encoding: 'GSM-7' })).toThrow(EncodingError);
  });
});

describe('toSaveASegment', () => {
  it('equals trying each shorter text, and replacing each offender, over thousands of texts', () => {
    fc.assert(
      fc.property(texts, options, (text, options) => {
        const { segments, encoding, units } = analyze(text, options);
        const saving = toSaveASegment(text, options);
        if (segments < 2) {
          expect(saving).toBeUndefined();
          return;
        }
        const codePoints = Array.from(text);
        let removed = 0;
        let rest = text;
        while (countSegments(rest, options) === segments) {
          removed++;
          rest = codePoints.slice(0, codePoints.length - removed).join('');
        }
        const restUnits = analyze(rest, { ...options, encoding }).units;
        const lacking = codePoints.filter((each) => !isGsm7(each)).length;
        const replaced = codePoints.map((each) => (isGsm7(each) ? each : 'x')).join('');
        expect(saving).toEqual({
          segments,
          units: units - restUnits,
          characters: removed,
          offenders: lacking,
          savedByReplacing: segments - countSegments(replaced, options),
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('counts what the policy keeps whole as one character', () => {
    const text = `${'я'.repeat(65)}👩‍🦰👩‍🦰`;
    expect(text.length).toBe(75);
    expect(toSaveASegment(text)).toMatchObject({ units: 5, characters: 3 });
    expect(toSaveASegment(text, { keep: graphemes })).toMatchObject({ units: 5, characters: 1 });
  });

  it('needs no offender to go if national tables hold the text', () => {
    const text = 'ş'.repeat(160);
    expect(toSaveASegment(text, { national: [turkish] })).toEqual({
      segments: 2,
      units: 5,
      characters: 5,
      offenders: 0,
      savedByReplacing: 0,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, countSegments, EncodingError, segment } from '../index.ts';
import { all, hindi, portuguese, spanish, turkish, urdu } from './index.ts';
import * as entry from './index.ts';

describe('analyze with national languages', () => {
  it('leaves them off unless asked', () => {
    expect(analyze('ışık')).toEqual({
      encoding: 'UCS-2',
      units: 4,
      segments: 1,
      unitsPerSegment: 70,
      unitsLeft: 66,
    });
    expect(analyze('ışık', { national: [] }).encoding).toBe('UCS-2');
  });

  it('uses the default tables where they do', () => {
    expect(analyze('Merhaba €', { national: all })).toEqual(analyze('Merhaba €'));
    expect(analyze('a'.repeat(156), { national: all })).toMatchObject({
      segments: 1,
      unitsLeft: 4,
    });
    expect(analyze('', { national: all })).toEqual(analyze(''));
  });

  // A header of 4 octets and of 9 with one table, of 7 and of 12 with both (3GPP TS 23.040, 9.2.3.24).
  it.each([
    ['one locking table', 'ş', [turkish], { locking: 'turkish' }, 155, 149],
    ['one single shift table', 'ñÁ', [spanish], { singleShift: 'spanish' }, 155, 149],
    ['both', 'ن1Z', [urdu], { locking: 'urdu', singleShift: 'urdu' }, 152, 146],
  ] as const)('%s: %s', (_name, unit, languages, national, single, part) => {
    const cost = analyze(unit, { national: languages }).units;
    const fits = Math.floor(single / cost);
    expect(analyze(unit.repeat(fits), { national: languages })).toEqual({
      encoding: 'GSM-7',
      units: fits * cost,
      segments: 1,
      unitsPerSegment: single,
      unitsLeft: single - fits * cost,
      national,
    });
    const long = analyze(unit.repeat(fits + 1), { national: languages });
    expect(long).toMatchObject({ segments: 2, unitsPerSegment: part, national });
    const wide = analyze(unit.repeat(fits + 1), { national: languages, reference: 16 });
    expect(wide.unitsPerSegment).toBe(part - 1);
  });

  it('may pair the tables of two languages', () => {
    expect(analyze('ığşİ'.repeat(20) + 'ãõ', { national: [turkish, portuguese] })).toMatchObject({
      encoding: 'GSM-7',
      units: 84,
      national: { locking: 'turkish', singleShift: 'portuguese' },
    });
  });

  it('takes another table only where it saves a segment', () => {
    const national = [hindi];
    expect(analyze('नमस्ते', { national }).national).toEqual({ locking: 'hindi' });
    expect(analyze('€'.repeat(81), { national: [portuguese] }).national).toEqual({
      locking: 'portuguese', // the euro sign takes one septet there, and 81 pairs do not fit
    });
    expect(analyze('€'.repeat(80), { national: [portuguese] }).national).toBeUndefined();
  });

  it('is UCS-2 without a fit, and says so when GSM-7 is forced', () => {
    expect(analyze('ışık 😀', { national: all }).encoding).toBe('UCS-2');
    expect(analyze('ışıкa', { national: all })).not.toHaveProperty('national');
    expect(() => analyze('ж', { national: all, encoding: 'GSM-7' })).toThrow(EncodingError);
    expect(analyze('ş', { national: [turkish], encoding: 'GSM-7' }).units).toBe(1);
    expect(analyze('ş', { national: [turkish], encoding: 'UCS-2' }).encoding).toBe('UCS-2');
  });

  it('holds no escape: U+001B stands in the tables for nothing', () => {
    for (const language of all) {
      expect(analyze('a\u001b', { national: [language] }).encoding).toBe('UCS-2');
    }
  });

  const letters = 'aZ€{ÇşğıİãõñÁéनमसتب۵।१*ক';
  const texts = fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 400 });
  const choices = fc.subarray([...all]);

  it('never costs more segments than it would without, and cuts what it counts', () => {
    fc.assert(
      fc.property(
        texts,
        choices,
        fc.constantFrom(8 as const, 16 as const),
        (text, national, reference) => {
          const options = { national, reference };
          const analysis = analyze(text, options);
          const parts = segment(text, options);
          expect(analysis.segments).toBeLessThanOrEqual(countSegments(text, { reference }));
          expect(parts).toHaveLength(analysis.segments);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(analysis.units);
          for (const { units } of parts)
            expect(units).toBeLessThanOrEqual(analysis.unitsPerSegment);
        },
      ),
    );
  });

  it('finds the cheapest pair: no choice of one or two languages takes fewer segments', () => {
    fc.assert(
      fc.property(texts, fc.subarray([...all], { maxLength: 3 }), (text, national) => {
        const { segments } = analyze(text, { national });
        for (const one of national) {
          for (const other of national) {
            expect(segments).toBeLessThanOrEqual(countSegments(text, { national: [one, other] }));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('the entry', () => {
  it('has one export for each language, and all of them', () => {
    expect(Object.keys(entry).sort()).toEqual([
      'all',
      'bengali',
      'gujarati',
      'hindi',
      'kannada',
      'malayalam',
      'oriya',
      'portuguese',
      'punjabi',
      'spanish',
      'tamil',
      'telugu',
      'turkish',
      'urdu',
    ]);
    expect(all.map(({ identifier }) => identifier)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ]);
  });
});

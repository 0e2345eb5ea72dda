import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, countSegments, EncodingError, isGsm7, offenders, segment } from '../src/index.ts';
import { graphemes } from '../src/graphemes/index.ts';
import { all, portuguese, spanish, turkish, urdu } from '../src/national/index.ts';

describe('analyze with national languages', () => {
  it('ignores them unless asked', () => {
    expect(analyze('ışık')).toEqual({
      encoding: 'UCS-2',
      units: 4,
      segments: 1,
      unitsPerSegment: 70,
      unitsLeft: 66,
    });
    expect(analyze('ışık', { national: [] }).encoding).toBe('UCS-2');
  });

  it('uses the default tables if they hold the text and no pair is cheaper', () => {
    expect(analyze('Merhaba €', { national: all })).toEqual(analyze('Merhaba €'));
    expect(analyze('a'.repeat(156), { national: all })).toMatchObject({
      segments: 1,
      unitsLeft: 4,
    });
    expect(analyze('', { national: all })).toEqual(analyze(''));
  });

  // With one table the header has 4 octets, or 9 in a long message; with both, 7 or 12 (3GPP TS 23.040, 9.2.3.24).
  it.each([
    ['one locking table', 'ş', 1, [turkish], { locking: 'turkish' }, 155, 149],
    ['one single shift table', 'Áaa', 4, [spanish], { singleShift: 'spanish' }, 155, 149],
    ['both', 'ن1Z', 4, [urdu], { locking: 'urdu', singleShift: 'urdu' }, 152, 146],
  ] as const)('%s: %s', (_name, unit, cost, languages, national, single, part) => {
    const fits = Math.floor(single / cost);
    expect(analyze(unit.repeat(fits), { national: languages })).toEqual({
      encoding: 'GSM-7',
      units: fits * cost,
      segments: 1,
      unitsPerSegment: single,
      unitsLeft: single - fits * cost,
      national,
    });
    const long = analyze(unit.repeat(fits * 3), { national: languages });
    expect(long).toMatchObject({ segments: 4, unitsPerSegment: part, national });
    const wide = analyze(unit.repeat(fits * 3), { national: languages, referenceBits: 16 });
    expect(wide.unitsPerSegment).toBe(part - 1);
  });

  it('pairs the tables of two languages', () => {
    expect(analyze('ığşİ'.repeat(20) + 'ãõ', { national: [turkish, portuguese] })).toMatchObject({
      encoding: 'GSM-7',
      units: 84,
      national: { locking: 'turkish', singleShift: 'portuguese' },
    });
  });

  it('uses a table only if it saves a segment: a handset may lack it', () => {
    const ucs2 = { encoding: 'UCS-2', units: 1, segments: 1, unitsPerSegment: 70, unitsLeft: 69 };
    expect(analyze('ş', { national: [turkish] })).toEqual(ucs2);
    expect(analyze('नमस्ते', { national: all }).encoding).toBe('UCS-2');
    expect(analyze('ş'.repeat(70), { national: all }).encoding).toBe('UCS-2');
    expect(analyze('ş'.repeat(71), { national: all }).national).toEqual({ singleShift: 'turkish' });
    expect(analyze('€'.repeat(80), { national: [portuguese] }).national).toBeUndefined();
    // 81 escape pairs do not fit; in this table the euro sign takes one septet.
    expect(analyze('€'.repeat(81), { national: [portuguese] }).national).toEqual({
      locking: 'portuguese',
    });
    // 67 × 3 code units in three parts; one table, whose parts hold 149 septets, takes two.
    expect(analyze('ş' + 'a'.repeat(200), { national: [turkish] })).toMatchObject({
      segments: 2,
      national: { singleShift: 'turkish' },
    });
  });

  it('prefers the single shift table if the segments are equal: the text can be read without it', () => {
    const greeting = 'Yarın görüşürüz, iyi akşamlar';
    const forced = { national: [turkish], encoding: 'GSM-7' } as const;
    expect(analyze(greeting, forced)).toMatchObject({
      units: 29 + 3,
      segments: 1,
      national: { singleShift: 'turkish' },
    });
    expect(analyze(greeting.repeat(3), { national: [turkish] })).toMatchObject({
      units: 87 + 9,
      segments: 1,
      national: { singleShift: 'turkish' },
    });
    expect(analyze('ş'.repeat(100), { national: [turkish] })).toMatchObject({
      units: 100,
      segments: 1,
      national: { locking: 'turkish' },
    });
  });

  it('falls back to UCS-2 if no pair holds the text, and throws if GSM-7 is forced', () => {
    expect(analyze('ışık 😀', { national: all }).encoding).toBe('UCS-2');
    expect(analyze('ışıкa', { national: all })).not.toHaveProperty('national');
    expect(() => analyze('ж', { national: all, encoding: 'GSM-7' })).toThrow(EncodingError);
    expect(analyze('ş', { national: [turkish], encoding: 'GSM-7' }).units).toBe(2);
    expect(analyze('ş', { national: [turkish], encoding: 'UCS-2' }).encoding).toBe('UCS-2');
  });

  it('lists as offenders the characters that the best pair of tables lacks', () => {
    const codePoints = (text: string, national: typeof all) =>
      offenders(text, { national }).map(({ codePoint, index }) => [codePoint, index]);
    expect(codePoints('ş😀', [turkish])).toEqual([['U+1F600', 1]]);
    expect(codePoints('ş😀', [])).toEqual([
      ['U+015F', 0],
      ['U+1F600', 1],
    ]);
    // Each letter is in a table, but a message has one pair: the rarest letter is left out.
    expect(codePoints('ığışãõÁÁن', [turkish, portuguese, urdu])).toEqual([['U+0646', 8]]);
    expect(codePoints('a\u001bş', all)).toEqual([['U+001B', 1]]);
    let thrown: unknown;
    try {
      analyze('ş😀', { encoding: 'GSM-7', national: [turkish] });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EncodingError);
    expect(thrown).toHaveProperty('offenders', [
      { character: '😀', codePoint: 'U+1F600', index: 1 },
    ]);
    expect([isGsm7('ş', { national: [turkish] }), isGsm7('ş')]).toEqual([true, false]);
    expect(isGsm7('ş😀', { national: [turkish] })).toBe(false);
  });

  // Before, a text was cut once for each of up to 168 pairs: 5.8 s for the longest of these.
  it('takes linear time with a policy', () => {
    const policies: (typeof graphemes)[] = [graphemes, (_text, _start, end) => end - 1];
    for (const keep of policies) {
      const asked = [1000, 16_000].map((length) => {
        let calls = 0;
        analyze('€'.repeat(length), {
          national: all,
          keep: (...cut) => {
            calls++;
            return keep(...cut);
          },
        });
        return calls;
      });
      const [few = 0, many = 0] = asked;
      expect(few).toBeGreaterThan(0);
      expect(many).toBeLessThan(few * 20);
      expect(many).toBeLessThan(16_000 / 10);
    }
  });

  it('does not hold U+001B, which marks an empty cell', () => {
    for (const language of all) {
      expect(analyze('a\u001b', { national: [language] }).encoding).toBe('UCS-2');
    }
  });

  const letters = 'aZ€{ÇşğıİãõñÁéनमसتب۵।१*ক';
  const texts = fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength: 400 });
  const choices = fc.subarray([...all]);

  it('never takes more segments than without languages, and segment agrees with analyze', () => {
    fc.assert(
      fc.property(
        texts,
        choices,
        fc.constantFrom(8 as const, 16 as const),
        (text, national, referenceBits) => {
          const options = { national, referenceBits };
          const analysis = analyze(text, options);
          const parts = segment(text, options);
          expect(analysis.segments).toBeLessThanOrEqual(countSegments(text, { referenceBits }));
          expect(parts).toHaveLength(analysis.segments);
          expect(parts.map((part) => part.text).join('')).toBe(text);
          expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(analysis.units);
          for (const { units } of parts)
            expect(units).toBeLessThanOrEqual(analysis.unitsPerSegment);
        },
      ),
    );
  });

  it('never uses tables that save nothing, and has no offenders exactly if a pair holds the text', () => {
    fc.assert(
      fc.property(texts, choices, (text, national) => {
        const { national: used, segments } = analyze(text, { national });
        if (used) expect(segments).toBeLessThan(countSegments(text));
        else expect(segments).toBe(countSegments(text));
        const force = () => analyze(text, { national, encoding: 'GSM-7' });
        if (offenders(text, { national }).length === 0) expect(force().encoding).toBe('GSM-7');
        else expect(force).toThrow(EncodingError);
      }),
    );
  });

  it('finds the cheapest pair: no subset of one or two languages takes fewer segments', () => {
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

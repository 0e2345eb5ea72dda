import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, countSegments, isGsm7, offenders, segment } from '../src/index.ts';
import { segmentSlowly } from './reference.ts';
import { texts } from './texts.ts';

const options = fc.record(
  {
    referenceBits: fc.constantFrom<8 | 16>(8, 16),
    encoding: fc.constantFrom<'auto' | 'UCS-2'>('auto', 'UCS-2'),
  },
  { requiredKeys: [] },
);
const runs = { numRuns: 500 };

describe('for any text', () => {
  it('the segments join to the text, without a gap', () => {
    fc.assert(
      fc.property(texts, options, (text, options) => {
        const parts = segment(text, options);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        let expectedStart = 0;
        for (const { text: part, start, end } of parts) {
          expect(start).toBe(expectedStart);
          expect(part).toBe(text.slice(start, end));
          expectedStart = end;
        }
        expect(expectedStart).toBe(text.length);
      }),
      runs,
    );
  });

  it('analysis, segments and count agree', () => {
    fc.assert(
      fc.property(texts, options, (text, options) => {
        const parts = segment(text, options);
        const analysis = analyze(text, options);
        expect(parts).toHaveLength(analysis.segments);
        expect(countSegments(text, options)).toBe(analysis.segments);
        expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(analysis.units);
        expect(analysis.unitsPerSegment - (parts.at(-1)?.units ?? 0)).toBe(analysis.unitsLeft);
        for (const { units } of parts) {
          expect(units).toBeGreaterThan(0);
          expect(units).toBeLessThanOrEqual(analysis.unitsPerSegment);
        }
      }),
      runs,
    );
  });

  it('the segments equal those of a plain reference implementation', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<8 | 16>(8, 16), (text, reference) => {
        const expected = segmentSlowly(text, reference);
        expect(analyze(text).encoding).toBe(expected.encoding);
        expect(
          segment(text, { referenceBits: reference }).map(({ text: part, units }) => ({
            text: part,
            units,
          })),
        ).toEqual(expected.parts);
      }),
      runs,
    );
  });

  it('no surrogate pair is split', () => {
    fc.assert(
      fc.property(texts, options, (text, options) => {
        const codePoints = segment(text, options).flatMap((part) => Array.from(part.text));
        expect(codePoints).toEqual(Array.from(text));
      }),
      runs,
    );
  });

  it('more text never takes fewer segments', () => {
    fc.assert(
      fc.property(texts, texts, (text, more) => {
        expect(countSegments(text + more)).toBeGreaterThanOrEqual(countSegments(text));
      }),
      runs,
    );
  });

  it('a text is GSM-7 if it has no offenders, and each offender is at its index', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = offenders(text);
        expect(isGsm7(text)).toBe(found.length === 0);
        for (const { character, codePoint, index } of found) {
          expect(text.startsWith(character, index)).toBe(true);
          expect(String.fromCodePoint(parseInt(codePoint.slice(2), 16))).toBe(character);
          expect(isGsm7(character)).toBe(false);
        }
      }),
      runs,
    );
  });

  it('a policy shortens segments, and keeps text and units', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 200 }), (text, step) => {
        const keep = (_text: string, _start: number, end: number) => end - (end % step);
        const parts = segment(text, { keep });
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(analyze(text, { keep }).segments).toBe(parts.length);
        expect(parts.length).toBeGreaterThanOrEqual(countSegments(text));
        expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(analyze(text).units);
      }),
      runs,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { segment } from '../segment.ts';
import { graphemes, splitGraphemes } from './index.ts';

const family = '👨‍👩‍👧‍👦'; // 11 units

describe('graphemes as a cut policy', () => {
  it('ends a segment before what the default would tear', () => {
    const text = family.repeat(7); // 77 units: the seventh begins at 66
    expect(segment(text).map(({ units }) => units)).toEqual([66, 11]);
    expect(segment('a' + text).map(({ units }) => units)).toEqual([67, 11]);
    const kept = segment('ab' + text, { keep: graphemes });
    expect(kept.map(({ units }) => units)).toEqual([57, 22]);
    expect(kept[1]?.text).toBe(family.repeat(2));
  });

  it('is not the default, and is counted by analyze', () => {
    const text = `${'a'.repeat(60)}${family}${'b'.repeat(60)}`; // 131 units
    // A pair stands at 66 and 67, so the first segment has 66.
    expect(analyze(text)).toMatchObject({ segments: 2, unitsLeft: 2 });
    expect(analyze(text, { keep: graphemes })).toMatchObject({ segments: 3 });
  });

  it('tears only what is longer than a segment', () => {
    const long = 'e' + '\u0323'.repeat(100);
    const parts = segment(`ab${long}cd`, { keep: graphemes }).map(({ text }) => text);
    expect(parts[0]).toBe('ab');
    expect(parts.join('')).toBe(`ab${long}cd`);
    expect(parts.at(-1)).toBe(`${'\u0323'.repeat(34)}cd`);
  });

  it('keeps CR LF together in GSM-7', () => {
    const text = `${'a'.repeat(152)}\r\n${'b'.repeat(20)}`;
    expect(segment(text)[0]?.text.endsWith('\r')).toBe(true);
    expect(segment(text, { keep: graphemes })[0]?.text).toBe('a'.repeat(152));
  });

  it('ends no segment inside a grapheme, and loses nothing', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', 'ж', '€', family, '👍🏽', '🇩🇪', 'é', '\r\n', 'நி', '😀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const text = fc.string({ unit, minLength: 60, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.constantFrom(8 as const, 16 as const), (text, reference) => {
        const edges = new Set([0]);
        let edge = 0;
        for (const grapheme of splitGraphemes(text)) edges.add((edge += grapheme.length));
        const parts = segment(text, { keep: graphemes, reference });
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { start, end } of parts) {
          expect(edges).toContain(start);
          expect(edges).toContain(end);
        }
      }),
    );
  });
});

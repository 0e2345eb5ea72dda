import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, isGsm7, offenders } from '../index.ts';
import { turkish } from '../national/index.ts';
import { smarten, type SmartenOptions } from '../smart/index.ts';
import { explainOffenders } from './index.ts';

/** Findings as short lines. */
function lines(text: string, options?: SmartenOptions): string[] {
  return explainOffenders(text, options).map(
    ({ kind, name, count, replacement, option }) =>
      `${kind} ${name} × ${count}` +
      (replacement === undefined ? '' : ` → "${replacement}"`) +
      (option ? ` (${option})` : ''),
  );
}

describe('explainOffenders', () => {
  it('groups whole scripts, whole emoji and single characters', () => {
    expect(explainOffenders('Hi ’Привет’ 👩‍🦰👩‍🦰')).toEqual([
      {
        kind: 'character',
        name: '’',
        codePoints: ['U+2019'],
        count: 2,
        indices: [3, 10],
        isReplaceable: true,
        replacement: "'",
      },
      {
        kind: 'script',
        name: 'Cyrillic',
        codePoints: [],
        count: 6,
        indices: [4, 5, 6, 7, 8, 9],
        isReplaceable: false,
        option: 'cyrillic',
      },
      {
        kind: 'emoji',
        name: '👩‍🦰',
        codePoints: ['U+1F469', 'U+200D', 'U+1F9B0'],
        count: 2,
        indices: [12, 17],
        isReplaceable: false,
        option: 'emoji',
      },
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['مرحبا، بك؟', ['script Arabic × 9']],
    ['您的验证码。', ['script Han × 6']],
    ['カードー', ['script Katakana × 4']],
    ['नमस्ते।', ['script Devanagari × 5']],
    ['Ώρα', ['script Greek × 3 (greek)']],
    [
      'Łódź',
      ['character Ł × 1 (accents)', 'character ó × 1 (accents)', 'character ź × 1 (accents)'],
    ],
    ['🇩🇪 1️⃣ ❤️', ['emoji 🇩🇪 × 1 (emoji)', 'emoji 1️⃣ × 1 (emoji)', 'emoji ❤️ × 1 (emoji)']],
    ['e\u0301 q\u0301', ['character e\u0301 × 1 → "é"', 'character q\u0301 × 1 (accents)']],
    ['a\u200bb', ['character \u200b × 1 → ""']],
    ['don\u0092t', ['character \u0092 × 1 → "\'"']],
    ['1½', ['character ½ × 1 → " 1/2"']],
    ['∞ 、', ['character ∞ × 1', 'character 、 × 1 → ","']],
    ['𞤀', ['script Adlam × 1']],
    ['\ud83d', ['character \ud83d × 1']],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('says what smarten does with the same options', () => {
    expect(lines('Łλ👍', { accents: true, greek: true, emoji: 'drop' })).toEqual([
      'character Ł × 1 → "L"',
      'script Greek × 1 → "Λ"',
      'emoji 👍 × 1 → ""',
    ]);
    expect(lines('Қаз', { cyrillic: true })).toEqual(['script Cyrillic × 3']);
  });

  it('is empty for GSM-7, also with the tables of a language', () => {
    expect(explainOffenders('plain €')).toEqual([]);
    expect(explainOffenders('')).toEqual([]);
    expect(explainOffenders('ş'.repeat(100), { national: [turkish] })).toEqual([]);
    expect(() => explainOffenders(null as never)).toThrow(TypeError);
  });

  it('leaves out what the tables of a language hold', () => {
    const names = (text: string) =>
      explainOffenders(text, { national: [turkish] }).map(({ name, count }) => [name, count]);
    expect(names('ş😀')).toEqual([['😀', 1]]);
    expect(names('ğüş’ '.repeat(40))).toEqual([['’', 40]]);
    expect(names('Yarın görüşürüz, до завтра')).toEqual([['Cyrillic', 8]]);
    // Turkish has them all, but saves no segment.
    expect(names('ş')).toEqual([['ş', 1]]);
  });

  it('covers each offender once, and agrees with smarten', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...Array.from('’½³ŁőaZ7жαΏ日。ー،م😀❤️©\u0092\u200b₹∞'),
        '❤️‍🔥',
        '1️⃣',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const options: fc.Arbitrary<SmartenOptions> = fc.record({
      accents: fc.boolean(),
      greek: fc.boolean(),
      cyrillic: fc.boolean(),
      emoji: fc.constantFrom('keep' as const, 'drop' as const),
    });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), options, (text, chosen) => {
        const findings = explainOffenders(text, chosen);
        const indices = findings.flatMap((finding) => finding.indices);
        expect(new Set(indices).size).toBe(indices.length);
        expect(findings.every(({ count, indices }) => count === indices.length)).toBe(true);
        // Each offender belongs to the last piece that begins before it.
        for (const { index } of offenders(text)) {
          const start = Math.max(...indices.filter((each) => each <= index));
          expect(offenders(text.slice(start, index + 1)).length).toBeGreaterThan(0);
        }
        for (const { name, kind, isReplaceable } of findings) {
          if (kind === 'script') continue;
          const alone = smarten(name, { ...chosen, onlyIfCheaper: false });
          expect([name, isGsm7(alone.text)]).toEqual([name, isReplaceable]);
        }
        if (analyze(text).encoding === 'UCS-2') {
          const { reason } = smarten(text, { ...chosen, onlyIfCheaper: false });
          const canBeHelped = findings.every(({ isReplaceable }) => isReplaceable);
          expect(reason === 'cannot-be-helped').toBe(!canBeHelped);
        }
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
    );
  });
});

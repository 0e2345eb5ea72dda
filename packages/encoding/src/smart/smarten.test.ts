import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, isGsm7 } from '../index.ts';
import { turkish } from '../national/index.ts';
import { smarten, type SmartenOptions } from './index.ts';

describe('smarten', () => {
  it('replaces what forces UCS-2, and tells what it did', () => {
    const text = 'It’s “free”…';
    expect(smarten(text)).toEqual({
      text: 'It\'s "free"...',
      replacements: [
        { index: 2, character: '’', replacement: "'" },
        { index: 5, character: '“', replacement: '"' },
        { index: 10, character: '”', replacement: '"' },
        { index: 11, character: '…', replacement: '...' },
      ],
      before: analyze(text),
      after: analyze('It\'s "free"...'),
    });
  });

  it.each([
    ['quotes', '‘a’ ‚b‛ “c” „d‟ «e» ‹f› ′″ `´', `'a' 'b' "c" "d" "e" 'f' '" ''`],
    ['dashes', 'a–b—c‐d‑e−f', 'a-b-c-d-e-f'],
    ['dots', 'a… b‥ c․', 'a... b.. c.'],
    ['spaces', 'a\u00a0b\u2009c\u3000d\te\u202ff', 'a b c d e f'],
    ['line ends', 'a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
    ['what has no width', '\ufeffa\u200bb\u00adc\u2060d\u200ee', 'abcde'],
    ['fullwidth forms', 'ＡＢｃ１２！＠￥', 'ABc12!@¥'],
    ['ligatures', 'ﬁn ﬂow aﬀord oﬃce ĳ', 'fin flow afford office ij'],
    ['fractions', '½ 1½ ¾ 2⅓', '1/2 1 1/2 3/4 2 1/3'],
    ['signs', '• a × b ™ № © ®', '* a x b TM No (c) (R)'],
    ['letters of mathematics', '𝐇𝐞𝐥𝐥𝐨', 'Hello'],
    ['letters in two code points', 'cafe\u0301 n\u0303', 'café ñ'],
  ])('knows %s', (_name, text, written) => {
    const smart = smarten(text);
    expect(smart.text).toBe(written);
    expect(smart.after.encoding).toBe('GSM-7');
  });

  it('makes a no-break space one space', () => {
    expect(smarten('10\u00a0€').text).toBe('10 €');
  });

  it('leaves alone what is GSM-7, and what would stay UCS-2', () => {
    for (const text of ['plain, €', '', 'Łódź — „tak”', 'привет — “да”', '“😀”']) {
      const { replacements, before, after, ...rest } = smarten(text);
      expect(rest.text).toBe(text);
      expect(replacements).toEqual([]);
      expect(after).toEqual(before);
    }
  });

  it('leaves alone what would take more segments', () => {
    expect(analyze('…'.repeat(70)).segments).toBe(1);
    expect(smarten('…'.repeat(70)).text).toBe('…'.repeat(70));
    expect(smarten('…'.repeat(53)).text).toBe('...'.repeat(53));
  });

  it('takes off accents when told, and no more of them than it must', () => {
    expect(smarten('Łódź ő ç İı œ þ ẞ').replacements).toEqual([]);
    expect(smarten('Łódź ő ç İı œ þ ẞ', { accents: true }).text).toBe('Lodz o c Ii oe th SS');
    expect(smarten('ǖ é ñ ą', { accents: true }).text).toBe('ü é ñ a');
    expect(smarten('й', { accents: true }).text).toBe('й');
  });

  it('keeps accents where the typography alone forces UCS-2', () => {
    expect(smarten('è “é”', { accents: true }).text).toBe('è "é"');
    expect(smarten('ş “é”', { accents: true, national: [turkish] })).toMatchObject({
      text: 'ş "é"',
      after: { encoding: 'GSM-7', national: { locking: 'turkish' } },
    });
  });

  it('drops emoji only when told', () => {
    expect(smarten('Hi 👩‍🦰!').text).toBe('Hi 👩‍🦰!');
    expect(smarten('Hi 👩‍🦰! 🇩🇪 1️⃣ ❤️ ☀', { emoji: 'drop' }).text).toBe('Hi !  1  ');
    expect(smarten('“a” ‼️').text).toBe('“a” ‼️');
    expect(smarten('“a” ‼').text).toBe('"a" !!');
  });

  it('replaces in part when told, but tears no script and no emoji', () => {
    expect(smarten('да — “нет”…', { partial: true }).text).toBe('да - "нет"...');
    expect(smarten('می‌خواهم — 👩‍🦰\ufeff', { partial: true }).text).toBe('می‌خواهم - 👩‍🦰');
    expect(smarten('ж' + '…'.repeat(69), { partial: true }).text).toBe('ж' + '…'.repeat(69));
  });

  it('never costs more, and its replacements make the new text of the old', () => {
    const characters = '’“”…–\u00a0\u200bﬁ½１ŁőçéaZ€{ 7ж😀❤️‍🔥1️⃣©e\u0301\u202b日';
    const unit = fc.oneof(
      fc.constantFrom(...Array.from(characters)),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const options: fc.Arbitrary<SmartenOptions> = fc.record({
      accents: fc.boolean(),
      emoji: fc.constantFrom('keep' as const, 'drop' as const),
      partial: fc.boolean(),
      reference: fc.constantFrom(8 as const, 16 as const),
    });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), options, (text, chosen) => {
        const { reference } = chosen;
        const smart = smarten(text, chosen);
        const [before, after] = [analyze(text, { reference }), analyze(smart.text, { reference })];
        expect(after.segments).toBeLessThanOrEqual(before.segments);
        expect([smart.before, smart.after]).toEqual([before, after]);
        const rewritten = smart.replacements.reduceRight(
          (old, { index, character, replacement }) => {
            expect(old.slice(index, index + character.length)).toBe(character);
            return old.slice(0, index) + replacement + old.slice(index + character.length);
          },
          text,
        );
        expect(rewritten).toBe(smart.text);
        if (!chosen.partial && smart.text !== text) expect(isGsm7(smart.text)).toBe(true);
        expect(smarten(smart.text, chosen).text).toBe(smart.text);
      }),
    );
  });

  // Each took minutes while the time grew as the square of the length.
  it.each([
    ['fractions behind digits', 'half is 1½'.repeat(50_000), 'half is 1 1/2'.repeat(50_000)],
    ['marks', `a${'\u0301'.repeat(100_000)}`, 'a'],
    ['marks out of their order', `a${'\u0301\u0323'.repeat(50_000)}`, 'a'],
    ['marks behind a fraction', '½\u0301'.repeat(50_000), '1/2 '.repeat(50_000).trimEnd()],
    ['variation selectors', `“${'\ufe0f'.repeat(100_000)}`, '"'],
  ])('comes to an end with very many %s', (_name, text, expected) => {
    // Not `toBe`: what differs would be searched for in half a million characters.
    expect(smarten(text, { accents: true }).text === expected).toBe(true);
  });

  it('gives plain data', () => {
    const smart = smarten('“1½”');
    expect(JSON.parse(JSON.stringify(smart))).toEqual(smart);
    expect(() => smarten(undefined as never)).toThrow(TypeError);
  });
});

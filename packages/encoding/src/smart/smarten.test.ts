import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, isGsm7 } from '../index.ts';
import { turkish } from '../national/index.ts';
import { smarten, type SmartenOptions } from './index.ts';

/** Replaces even if no segment is saved: for tests of what a character becomes. */
const freely = { onlyIfCheaper: false } as const;

describe('smarten', () => {
  it('replaces the characters that force UCS-2, and lists the replacements', () => {
    const text = 'It’s “free”…' + ' for you'.repeat(10);
    const written = 'It\'s "free"...' + ' for you'.repeat(10);
    expect(smarten(text)).toEqual({
      text: written,
      replacements: [
        { index: 2, character: '’', replacement: "'" },
        { index: 5, character: '“', replacement: '"' },
        { index: 10, character: '”', replacement: '"' },
        { index: 11, character: '…', replacement: '...' },
      ],
      before: analyze(text),
      after: analyze(written),
    });
    expect([analyze(text).segments, analyze(written).segments]).toEqual([2, 1]);
  });

  it.each([
    ['quotes', '‘a’ ‚b‛ “c” „d‟ «e» ‹f› ′″ `´', `'a' 'b' "c" "d" "e" 'f' '" ''`],
    ['dashes', 'a–b—c‐d‑e−f', 'a-b-c-d-e-f'],
    ['dots', 'a… b‥ c․', 'a... b.. c.'],
    ['spaces', 'a\u00a0b\u2009c\u3000d\te\u202ff', 'a b c d e f'],
    ['line ends', 'a\u2028b\u2029c\u000bd', 'a\nb\nc\nd'],
    ['zero-width characters', '\ufeffa\u200bb\u00adc\u2060d\u200ee', 'abcde'],
    ['fullwidth forms', 'ＡＢｃ１２！＠￥', 'ABc12!@¥'],
    ['ligatures', 'ﬁn ﬂow aﬀord oﬃce ĳ', 'fin flow afford office ij'],
    ['fractions', '½ 1½ ¾ 2⅓', '1/2 1 1/2 3/4 2 1/3'],
    ['signs', '• a × b ™ № © ®', '* a x b TM No (c) (R)'],
    ['mathematical letters', '𝐇𝐞𝐥𝐥𝐨', 'Hello'],
    ['decomposed letters', 'cafe\u0301 n\u0303', 'café ñ'],
  ])('replaces %s', (_name, text, written) => {
    const smart = smarten(text, freely);
    expect(smart.text).toBe(written);
    expect(smart.after.encoding).toBe('GSM-7');
  });

  it('replaces a no-break space with one space', () => {
    expect(smarten('10\u00a0€', freely).text).toBe('10 €');
  });

  it.each<[string, string, SmartenOptions]>([
    ['already-gsm7', 'plain, €', {}],
    ['already-gsm7', '', {}],
    ['already-gsm7', 'ş'.repeat(80), { national: [turkish] }],
    ['cannot-be-helped', 'Łódź — „tak”'.repeat(20), {}],
    ['cannot-be-helped', 'привет — “да”'.repeat(20), {}],
    ['cannot-be-helped', '“😀”'.repeat(70), {}],
    ['cannot-be-helped', 'नमस्ते “', { national: [turkish] }],
    ['not-cheaper', 'It’s “free”…', {}],
    ['not-cheaper', 'Łódź', { accents: true }],
    ['not-cheaper', '😀', { emoji: 'drop' }],
    ['not-cheaper', 'Καλημέρα', { greek: true }],
    ['not-cheaper', '…'.repeat(60), {}],
    ['not-cheaper', '…'.repeat(70), freely],
    ['cannot-be-helped', '“да”', { partial: true }],
  ])('says %s, and does not change %j with %j', (reason, text, options) => {
    const before = analyze(text, options);
    expect(smarten(text, options)).toEqual({
      text,
      replacements: [],
      reason,
      before,
      after: before,
    });
  });

  it('changes a text only if that saves a segment, or at no extra cost if asked', () => {
    expect(smarten(`${'a'.repeat(69)}’`)).toMatchObject({
      replacements: [],
      reason: 'not-cheaper',
    });
    expect(smarten(`${'a'.repeat(70)}’`)).toMatchObject({ text: `${'a'.repeat(70)}'` });
    expect(smarten('…'.repeat(53), freely).text).toBe('...'.repeat(53));
    // 54 × 3 septets take two segments; as UCS-2 it was one.
    expect(smarten('…'.repeat(54), freely).text).toBe('…'.repeat(54));
  });

  it('repairs windows-1252 text read as ISO 8859-1, even if no segment is saved', () => {
    expect(smarten('don\u0092t').text).toBe("don't");
    expect(smarten('a\u0085b').text).toBe('a...b');
    expect(smarten('\u0093caf\u00e9\u0094 \u0096 “x” \u0080 5').text).toBe('"café" - "x" € 5');
    expect(smarten('\u0085'.repeat(70)).text).toBe('\u0085'.repeat(70));
    expect(smarten('да\u0092').text).toBe('да\u0092');
    expect(smarten('да\u0092', { partial: true }).text).toBe("да'");
  });

  it('reads each C1 control as the byte is in windows-1252', () => {
    // Node decodes by the table of the WHATWG Encoding Standard.
    const decoder = new TextDecoder('windows-1252');
    const all = { ...freely, accents: true };
    for (let byte = 0x80; byte <= 0x9f; byte++) {
      const meant = decoder.decode(Uint8Array.of(byte));
      const written = smarten(`a${String.fromCharCode(byte)}b`, all).text;
      expect([byte, written]).toEqual([byte, smarten(`a${meant}b`, all).text]);
      expect(isGsm7(written)).toBe(true);
    }
  });

  it('removes accents if asked, and no more than necessary', () => {
    const accents = { ...freely, accents: true };
    expect(smarten('Łódź ő ç İı œ þ ẞ', freely).replacements).toEqual([]);
    expect(smarten('Łódź ő ç İı œ þ ẞ', accents).text).toBe('Lodz o c Ii oe th SS');
    expect(smarten('ǖ é ñ ą', accents).text).toBe('ü é ñ a');
    expect(smarten('й', accents).text).toBe('й');
    expect(smarten('Şəki Əli ɓoɗa ƙwai ƴa Ɓ Ɗ Ƙ Ƴ ɛ Ɛ ɔ Ɔ ĸ', accents).text).toBe(
      'Seki Eli boda kwai ya B D K Y e E o O k',
    );
  });

  it('keeps accents if only the typography forces UCS-2', () => {
    expect(smarten('è “é”', { ...freely, accents: true }).text).toBe('è "é"');
    const long = 'ş'.repeat(70);
    expect(smarten(`${long} “é”`, { accents: true, national: [turkish] })).toMatchObject({
      text: `${long} "é"`,
      after: { encoding: 'GSM-7', national: { singleShift: 'turkish' } },
    });
  });

  it('drops emoji only if asked', () => {
    const drop = { ...freely, emoji: 'drop' } as const;
    expect(smarten('Hi 👩‍🦰!', freely).text).toBe('Hi 👩‍🦰!');
    expect(smarten('Hi 👩‍🦰! 🇩🇪 1️⃣ ❤️ ☀', drop).text).toBe('Hi !  1  ');
    expect(smarten('“a” ‼️', freely).text).toBe('“a” ‼️');
    expect(smarten('“a” ‼', freely).text).toBe('"a" !!');
  });

  it('replaces in part if asked, without breaking scripts or emoji', () => {
    const partial = { ...freely, partial: true };
    expect(smarten('да — “нет”…', partial)).toMatchObject({
      text: 'да - "нет"...',
      reason: 'cannot-be-helped',
    });
    expect(smarten('می‌خواهم — 👩‍🦰\ufeff', partial).text).toBe('می‌خواهم - 👩‍🦰');
    expect(smarten('ж' + '…'.repeat(69), partial).text).toBe('ж' + '…'.repeat(69));
    expect(smarten('ж' + '\ufeff'.repeat(70), { partial: true }).text).toBe('ж');
  });

  it('never adds segments, and its replacements turn the input into the result', () => {
    const characters =
      '’“”…–\u00a0\u200bﬁ½³１ŁőçéaZ€{ 7жЖ😀❤️‍🔥1️⃣©e\u0301\u202b日\u0092\u0085\u0081αΏ₹\u001b';
    const unit = fc.oneof(
      fc.constantFrom(...Array.from(characters)),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const options: fc.Arbitrary<SmartenOptions> = fc.record({
      accents: fc.boolean(),
      greek: fc.boolean(),
      cyrillic: fc.boolean(),
      onlyIfCheaper: fc.boolean(),
      emoji: fc.constantFrom('keep' as const, 'drop' as const),
      partial: fc.boolean(),
      referenceBits: fc.constantFrom(8 as const, 16 as const),
    });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), options, (text, chosen) => {
        const { referenceBits } = chosen;
        const smart = smarten(text, chosen);
        const [before, after] = [
          analyze(text, { referenceBits }),
          analyze(smart.text, { referenceBits }),
        ];
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
        expect(smart.reason === undefined).toBe(!isGsm7(text) && isGsm7(smart.text));
        if (!chosen.partial && smart.text !== text) expect(smart.reason).toBeUndefined();
        if (chosen.onlyIfCheaper && smart.text !== text && !/[\u0080-\u009f]/.test(text)) {
          expect(after.segments).toBeLessThan(before.segments);
        }
        expect(smarten(smart.text, chosen).text).toBe(smart.text);
      }),
    );
  });

  // A quadratic implementation takes minutes for each.
  it.each([
    ['fractions after digits', 'half is 1½'.repeat(50_000), 'half is 1 1/2'.repeat(50_000)],
    ['marks', `a${'\u0301'.repeat(100_000)}`, 'a'],
    ['marks out of order', `a${'\u0301\u0323'.repeat(50_000)}`, 'a'],
    ['marks after a fraction', '½\u0301'.repeat(50_000), '1/2 '.repeat(50_000).trimEnd()],
    ['variation selectors', `“${'\ufe0f'.repeat(100_000)}`, '"'],
  ])('takes linear time for very many %s', (_name, text, expected) => {
    // With `toBe` a failure would compute the difference of half a million characters.
    expect(smarten(text, { ...freely, accents: true }).text === expected).toBe(true);
  });

  it('returns plain data', () => {
    const smart = smarten('“1½”', freely);
    expect(JSON.parse(JSON.stringify(smart))).toEqual(smart);
    expect(() => smarten(undefined as never)).toThrow(TypeError);
  });
});

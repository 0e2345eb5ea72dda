import { describe, expect, it } from 'vitest';
import { inspect } from '../inspect/index.ts';
import { isGsm7 } from '../index.ts';
import { isBeyondHelp } from './beyond-help.ts';
import { smarten, type SmartenOptions } from './index.ts';
import { invisible } from './invisible.ts';
import { lookAlikes } from './look-alikes.ts';
import { substitute } from './substitute.ts';

function write(text: string, options: SmartenOptions = {}): string {
  return smarten(text, { onlyIfCheaper: false, ...options }).text;
}

describe('signs', () => {
  it.each([
    ['ordinals and degrees', '1º 2ª 25°C N° 5', '1o 2a 25oC No 5'],
    ['exponents', 'm² m³ 10³ 10²³ 5·10⁻⁶ H₂O', 'm2 m3 10^3 10^23 5.10^-6 H2O'],
    ['fractions after a digit', '½ 1½ 2⅓', '1/2 1 1/2 2 1/3'],
    ['circled digits', '① a ② b 3④', '1 a 2 b 3 4'],
    ['arrows', '← → ↔ ⇒', '<- -> <-> =>'],
    ['comparisons', '≤ ≥ ≠ ±', '<= >= != +/-'],
    ['marks of lists', '•a ●b ▪c ■d ◆e ★f ►g ➤h', '*a *b *c *d *e *f >g >h'],
    ['footnotes', '† ‡', '+ ++'],
    ['strokes and accents', '¯ ˝ ‗ ÷ ´ ¨', '- " _ / \' "'],
    ['per mille', '5‰', '5o/oo'],
    ['units', '5¢ 3µm 20℃ ㎡', '5c 3um 20oC m2'],
    ['small forms', '﹙a﹚﹣﹖', '(a)-?'],
    ['a character that was lost before', 'caf\ufffd', 'caf?'],
  ])('%s', (_name, text, written) => {
    expect(write(text)).toBe(written);
  });

  it('are replaced by GSM-7, and GSM-7 is not replaced', () => {
    for (const [character, replacement] of lookAlikes) {
      expect([character, isGsm7(character), isGsm7(replacement)]).toEqual([character, false, true]);
    }
  });

  // CLDR, which comes with the engine, knows the sign of each currency.
  it.each(Array.from('₹₺₱₦₫₽₴₸₩₪₵₡₲₭₮₼₾฿৳៛֏؋'))('%s is written as its ISO code', (sign) => {
    const code = write(sign);
    expect(code).toMatch(/^[A-Z]{3}$/);
    const format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency: code,
      currencyDisplay: 'narrowSymbol',
    });
    expect(format.format(1)).toContain(sign);
  });
});

it('removes every character that inspect calls invisible, or writes it as white space', () => {
  const ranges = [
    [0, 0xd7ff],
    [0xe000, 0xffff],
    [0x1bca0, 0x1bca3],
    [0x1d173, 0x1d17a],
    [0xe0000, 0xe0fff],
  ] as const;
  let count = 0;
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      const isC1 = codePoint >= 0x80 && codePoint <= 0x9f;
      if (isC1 || isGsm7(character) || !inspect(character)[0]?.isInvisible) continue;
      count++;
      const written = write(`a${character}b`);
      if (!/^a[ \n]?b$/.test(written)) expect(`U+${codePoint.toString(16)} ${written}`).toBe('ab');
    }
  }
  expect(count).toBeGreaterThan(4000);
});

describe('Greek', () => {
  // Android's table for 7-bit messages (core/res/res/xml/sms_7bit_translation_table.xml), in its order.
  const letters = 'ΆΈΉΊΌΎΏΐΑΒΕΖΗΙΚΜΝΟΡΤΥΧΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ';
  const capitals = 'AEHIOYΩIABEZHIKMNOPTYXIYAEHIYABΓΔEZHΘIKΛMNΞOΠPΣΣTYΦXΨΩIYOYΩ';

  it('is written in capitals as Android does', () => {
    expect(letters).toHaveLength(capitals.length);
    for (const [index, letter] of Array.from(letters).entries()) {
      expect(letter + write(letter, { greek: true })).toBe(letter + capitals.charAt(index));
    }
    expect(write('Καλημέρα κόσμε· τι; “ὦ”', { greek: true })).toBe('KAΛHMEPA KOΣME. TI; "Ω"');
  });

  it('stays if not asked', () => {
    expect(write('Καλημέρα', { accents: true, cyrillic: true })).toBe('Καλημέρα');
  });
});

describe('Cyrillic', () => {
  const cyrillic = { cyrillic: true };

  // ICAO Doc 9303, part 3, section 6, table B.
  it.each([
    ['АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ', 'ABVGDEEZHZIIKLMNOPRSTUFKHTSCHSHSHCHIEYEIUIA'],
    ['ҐЄІЇЎ', 'GIEIIU'],
    ['ЂЅЈЉЊЋЏ', 'DDZJLJNJCDZ'],
    ['ѓ ќ ѫ ѵ', 'g k u y'],
  ])('%s', (letters, written) => {
    expect(write(letters, cyrillic)).toBe(written);
    expect(write(letters.toLowerCase(), cyrillic)).toBe(written.toLowerCase());
  });

  it('keeps the case of words', () => {
    expect(write('Щука ЩУКА Юля ЮЛЯ Я иду. “Ж”', cyrillic)).toBe(
      'Shchuka SHCHUKA Iulia IULIA Ia idu. "Zh"',
    );
    expect(write('замо\u0301к', cyrillic)).toBe('zamok');
  });

  it('stays if not asked, or if a letter is not in the table', () => {
    expect(write('Привет', { accents: true, greek: true })).toBe('Привет');
    expect(write('Қазақстан', cyrillic)).toBe('Қазақстан');
  });
});

describe('isBeyondHelp', () => {
  const choices: SmartenOptions[] = [
    {},
    { greek: true },
    { cyrillic: true },
    { greek: true, cyrillic: true },
    { emoji: 'drop' },
  ];

  it.each(choices)('with %j names only characters that cannot be replaced', (options) => {
    const found = [];
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
      const character = String.fromCodePoint(codePoint);
      // A mark is judged with its base, a letter of the same script.
      if (/\p{M}/u.test(character) || !isBeyondHelp(character, options)) continue;
      found.push(codePoint);
      const limits = { ...options, accents: true, removable: invisible };
      const written = substitute(character, '', '', limits);
      if (written !== character) expect(`U+${codePoint.toString(16)} ${written}`).toBe(character);
    }
    expect(found.length).toBeGreaterThan(40_000);
  });

  it.each([
    'Қазақстан',
    'Καλημέρα',
    'Բարեւ',
    'שלום',
    'مرحبا',
    'नमस्ते',
    'নমস্কার',
    'வணக்கம்',
    'ನಮಸ್ಕಾರ',
    'สวัสดี',
    'ສະບາຍດີ',
    'გამარჯობა',
    'ሰላም',
    'ជំរាបសួរ',
    'こんにちは',
    'カタカナ',
    '您好',
    '안녕하세요',
    '🙂',
  ])('finds %s', (text) => {
    expect(isBeyondHelp(`Hi — “${text}”`, {})).toBe(true);
  });

  it('does not find what smarten replaces', () => {
    expect(isBeyondHelp('Łódź “½” ₹ ฿ ΔΦ ‼ ☀ \u200d e\u0301', {})).toBe(false);
    expect(isBeyondHelp('Привет, Καλημέρα', { greek: true, cyrillic: true })).toBe(false);
  });
});

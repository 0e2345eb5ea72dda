import { describe, expect, it } from 'vitest';
import { type ReadNumber, readNumber } from './index.ts';

/** The number with its doubts, or the problem with its index, in one line. */
function summarise({ recipient, doubts, problem }: ReadNumber): string {
  if (problem) return [problem.code, problem.index].filter((each) => each !== undefined).join(' ');
  return [
    recipient,
    ...doubts.map(({ code, otherwise }) => [code, otherwise].join(' ').trim()),
  ].join(', ');
}

describe('readNumber', () => {
  it.each([
    // Notations.
    ['+447400123456', undefined, '+447400123456'],
    ['+44 (0)7400 123456', undefined, '+447400123456'],
    ['+1 (415) 555-0100', undefined, '+14155550100'],
    ['+33.6.12.34.56.00', undefined, '+33612345600'],
    ['0044 7400 123456', undefined, '+447400123456'],
    ['011 44 7400 123456', 'US', '+447400123456'],
    ['0011 44 7400 123456', 'AU', '+447400123456'],
    ['07400 123456', 'GB', '+447400123456'],
    ['7400123456', 'GB', '+447400123456'],
    ['447400123456', 'GB', '+447400123456'],
    ['0170/1234567', 'DE', '+491701234567'],
    ['tel:+34-612-34-56-78', undefined, '+34612345678'],
    ['="+447400123456"', undefined, '+447400123456'],
    ["'+447400123456", undefined, '+447400123456'],
    ['\u202a+44\u00a07400\u2011123456\u202c', undefined, '+447400123456'],
    // Digits of other scripts.
    ['＋４４７４００１２３４５６', undefined, '+447400123456'],
    ['٠٧٤٠٠ ١٢٣٤٥٦', 'GB', '+447400123456'],
    ['+۴۴۷۴۰۰۱۲۳۴۵۶', undefined, '+447400123456'],
    ['+४४७४००१२३४५६', undefined, '+447400123456'],
    // A decimal tail of a spreadsheet or a data frame.
    ['+447400123456.0', undefined, '+447400123456'],
    ['7911123456.0', 'GB', '+447911123456'],
    ['1701234567.0', 'DE', '+491701234567'],
    ['664123456.00', 'AT', '+43664123456, TWO_READINGS +4366412345600'],
    ['412344710.0', 'US', 'TOO_SHORT'],
    // Digits after the number.
    ['+447911123456 12', undefined, '+447911123456, DIGITS_LEFT_OUT'],
    ['+447911123456-12', undefined, '+447911123456, DIGITS_LEFT_OUT'],
    ['+43 664 123456', undefined, '+43664123456'],
    ['+43 664 123456 12', undefined, '+4366412345612, TWO_READINGS +43664123456'],
    ['+447400123456 7400123457', undefined, 'TOO_LONG'],
    ['+447400123456²', undefined, 'BAD_CHARACTER 13'],
    // A trunk zero, also where numbers keep their zero.
    ['+46 070 512 61 12', undefined, '+46705126112'],
    ['+39 (0)333 1234567', undefined, '+393331234567'],
    ['+39 0333 1234567', undefined, '+3903331234567, NOT_MOBILE'],
    ['+225 07 12 34 56 78', undefined, '+2250712345678'],
    // A lost plus sign, and a digit too many that looks like one.
    ['79111234567', 'GB', '+79111234567, PLUS_ASSUMED'],
    ['447400123456', undefined, '+447400123456, PLUS_ASSUMED'],
    ['39333123456', 'IT', '+39333123456, TWO_READINGS +393333123456'],
    ['393331234567', 'IT', '+393331234567'],
    ['+15129429587', 'DE', '+15129429587, TWO_READINGS +4915129429587'],
    ['079111234567', 'GB', 'TOO_LONG'],
    // Numbers that may not receive a message.
    ['+442079460018', undefined, '+442079460018, NOT_MOBILE'],
    ['+447700900000', undefined, '+447700900000, NOT_MOBILE'],
    // Problems.
    ['', undefined, 'EMPTY'],
    [' \u200b', undefined, 'NO_DIGITS'],
    ['hello', undefined, 'NO_DIGITS'],
    ['+', undefined, 'NO_DIGITS'],
    ['4.47E+11', undefined, 'SHORTENED'],
    ['4,47E+11', 'GB', 'SHORTENED'],
    ['٤٫٤٧E+١١', 'SA', 'SHORTENED'],
    ['４．４７Ｅ＋１１', 'JP', 'SHORTENED'],
    ['090ー1234ー5678', 'JP', '+819012345678'],
    ['4.4791112E11', 'GB', 'SHORTENED'],
    ['+44 7400 123456 ext. 12', undefined, 'EXTENSION'],
    ['+447400123456x12', undefined, 'EXTENSION'],
    ['+447400123456 +447400123457', undefined, 'SEVERAL_NUMBERS 14'],
    ['++447400123456', undefined, 'BAD_CHARACTER 1'],
    ['+44 74OO 123456', undefined, 'BAD_CHARACTER 6'],
    ['+44,7400,123456', undefined, 'BAD_CHARACTER 3'],
    ['07400 123456', undefined, 'NO_COUNTRY'],
    ['+9991234567', undefined, 'UNKNOWN_COUNTRY_CODE'],
    ['+07400123456', undefined, 'UNKNOWN_COUNTRY_CODE'],
    ['+4412', undefined, 'TOO_SHORT'],
    ['+44740012345678901', undefined, 'TOO_LONG'],
    ['1'.repeat(50), 'GB', 'TOO_LONG'],
  ])('reads %j in a list of %s as %s', (entry, country, expected) => {
    expect(summarise(readNumber(entry, { country }))).toBe(expected);
  });

  it('has a sentence for people in every doubt and problem, without the number', () => {
    for (const entry of ['+447911123456 12', '79111234567', '+442079460018', '+4412', 'x7', '']) {
      const read = readNumber(entry, { country: 'GB' });
      const remarks = read.problem ? [read.problem] : read.doubts;
      const messages = remarks.map(({ message }) => message);
      expect(messages.length).toBeGreaterThan(0);
      for (const message of messages) expect(message).toMatch(/^[A-Z]\D+\.$/);
    }
  });

  it('reads the digits of every script that Intl can write', () => {
    const systems = Intl.supportedValuesOf('numberingSystem').filter(
      (system) => new Intl.NumberFormat('en', { numberingSystem: system }).format(10).length > 1,
    );
    let scripts = 0;
    for (const system of systems) {
      const format = new Intl.NumberFormat('en', { numberingSystem: system, useGrouping: false });
      const number = Array.from('447400123456', (digit) => format.format(Number(digit))).join('');
      if (!/^\p{Nd}+$/u.test(number)) continue;
      scripts++;
      expect([system, readNumber(`+${number}`).recipient]).toEqual([system, '+447400123456']);
    }
    expect(scripts).toBeGreaterThan(50);
  });

  it('throws a TypeError that names a wrong argument', () => {
    // @ts-expect-error -- a number is not a string
    expect(() => readNumber(447400123456)).toThrow(
      new TypeError('text: expected a string, got number'),
    );
    expect(() => readNumber('07400123456', { country: 'England' })).toThrow(
      new TypeError('country: expected an ISO 3166 code such as GB'),
    );
  });
});

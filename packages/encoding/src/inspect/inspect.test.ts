import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitGraphemes } from '../graphemes/index.ts';
import { analyze, segment } from '../index.ts';
import { hindi, turkish } from '../national/index.ts';
import { encode } from '../pdu/index.ts';
import { inspect } from './index.ts';

describe('inspect', () => {
  it('lists the septets sent for each character of a GSM-7 text', () => {
    expect(inspect('5 €')).toEqual([
      {
        text: '5',
        start: 0,
        end: 1,
        codePoints: ['U+0035'],
        units: 1,
        class: 'basic',
        segment: 0,
        isTorn: false,
        isInvisible: false,
        hex: '35',
      },
      expect.objectContaining({ text: ' ', class: 'basic', isInvisible: true, hex: '20' }),
      expect.objectContaining({ text: '€', class: 'extension', units: 2, hex: '1B 65' }),
    ]);
  });

  it('classifies the characters that force a text into UCS-2', () => {
    const cells = inspect('a€’👩‍🦰\ud800');
    expect(cells.map((cell) => [cell.text, cell.class, cell.units, cell.hex])).toEqual([
      ['a', 'basic', 1, '00 61'],
      ['€', 'extension', 1, '20 AC'],
      ['’', 'ucs2', 1, '20 19'],
      ['👩‍🦰', 'surrogate pair', 5, 'D8 3D DC 69 20 0D D8 3E DD B0'],
      ['\ud800', 'lone surrogate', 1, 'D8 00'],
    ]);
    expect(cells[3]?.codePoints).toEqual(['U+1F469', 'U+200D', 'U+1F9B0']);
    expect(inspect('e\u0301')[0]).toMatchObject({ class: 'ucs2', units: 2, hex: '00 65 03 01' });
    expect(inspect('\u001b')[0]).toMatchObject({ class: 'ucs2', hex: '00 1B' });
  });

  it('classifies characters of national tables', () => {
    // The locking shift table is used because it saves a segment of the long text.
    const classes = (text: string, national = [turkish]): unknown[] =>
      inspect(text + text.charAt(1).repeat(100), { national })
        .slice(0, text.length)
        .map((cell) => [cell.class, cell.hex]);
    expect(classes('aş€{')).toEqual([
      ['basic', '61'],
      ['locking shift', '1D'],
      ['locking shift', '04'],
      ['extension', '1B 28'],
    ]);
    expect(classes('Aन', [hindi])).toEqual([
      ['single shift', '1B 41'],
      ['locking shift', '2F'],
    ]);
  });

  it('finds the segment of a character, and the characters torn by a segment', () => {
    const family = '👨‍👩‍👧‍👦';
    const cells = inspect(family.repeat(6) + 'abc' + family);
    expect(cells.map((cell) => cell.segment)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    // The sixth begins after 2 + 5 × 11 units, and the first segment has 67.
    const torn = inspect(`жж${family.repeat(7)}`).filter(({ isTorn }) => isTorn);
    expect(torn).toMatchObject([{ text: family, segment: 0, start: 57, end: 68 }]);
  });

  it.each([
    [' ', true],
    ['\n', true],
    ['\r\n', true],
    ['\u00a0', true],
    ['\u200b', true],
    ['\u00ad', true],
    ['\u3164', true],
    ['\u2800', true],
    ['\u0600', false],
    ['\u0301', false],
    ['a\ufe0f', false],
    ['\ue000', false],
  ])('isInvisible of %j is %s', (text, isInvisible) => {
    expect(inspect(text)).toMatchObject([{ text, isInvisible }]);
  });

  it('agrees with the text, its analysis and its octets', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', '€', 'ş', '’', '👩‍🦰', '\r\n', 'नि', '\u001b'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const options = fc.constantFrom(
      {},
      { referenceBits: 16 as const },
      { national: [turkish, hindi] },
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), options, (text, chosen) => {
        const cells = inspect(text, chosen);
        const { encoding, units } = analyze(text, chosen);
        const parts = segment(text, chosen);
        expect(cells.map((cell) => cell.text)).toEqual(splitGraphemes(text));
        expect(cells.reduce((sum, cell) => sum + cell.units, 0)).toBe(units);
        for (const { text: own, start, end, segment: place, isTorn } of cells) {
          expect(text.slice(start, end)).toBe(own);
          expect(parts[place]?.start).toBeLessThanOrEqual(start);
          expect(isTorn).toBe(end > Number(parts[place]?.end));
        }
        if (encoding === 'UCS-2') {
          const octets = encode(text, chosen).flatMap((part) =>
            part.octets.slice(part.header.length),
          );
          const hex = cells.map((cell) => cell.hex).join(' ');
          expect(hex.replaceAll(' ', '').toLowerCase()).toBe(Buffer.from(octets).toString('hex'));
        }
      }),
    );
  });

  it('keeps a conjunct in one cell', () => {
    expect(inspect('क्षa')).toMatchObject([
      { text: 'क्ष', codePoints: ['U+0915', 'U+094D', 'U+0937'], hex: '09 15 09 4D 09 37' },
      { text: 'a' },
    ]);
  });

  it('inspects a grapheme of 200,000 characters', () => {
    const text = `a${'\u0301'.repeat(200_000)}`;
    const [cell, ...others] = inspect(text);
    expect(others).toEqual([]);
    expect(cell).toMatchObject({ text, class: 'ucs2', units: 200_001, isTorn: true });
    expect(cell?.hex).toHaveLength(200_001 * 6 - 1);
  });

  it('returns plain data, and an empty list for the empty text', () => {
    const cells = inspect('ab €👍🏽');
    expect(JSON.parse(JSON.stringify(cells))).toEqual(cells);
    expect(inspect('')).toEqual([]);
    expect(() => inspect(null as never)).toThrow(TypeError);
  });
});

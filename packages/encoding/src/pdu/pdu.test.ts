import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingError } from '../encoding-error.ts';
import { all, hindi, spanish, turkish } from '../national/index.ts';
import { decode, encode, PduError, type Part, type PduErrorCode } from './index.ts';

const hexOf = (octets: readonly number[] = []): string => Buffer.from(octets).toString('hex');

/** The code and message of what is thrown. */
function thrownBy(call: () => unknown): { code: PduErrorCode; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof PduError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('encode', () => {
  // The usual example of the packing in TS 23.038, 6.1.2.1.1.
  it('packs septets, the first into the lowest bits', () => {
    expect(encode('hello')).toEqual([
      { header: [], octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 },
    ]);
    expect(hexOf(encode('hellohello')[0]?.octets)).toBe('e8329bfd4697d9ec37');
  });

  it('does not pad seven septets to eight, nor lose an @ at the end', () => {
    expect(encode('1234567')[0]).toMatchObject({ septets: 7 });
    expect(encode('1234567')[0]?.octets).toHaveLength(7);
    expect(encode('1234567@')[0]).toMatchObject({ septets: 8 });
    expect(encode('1234567@')[0]?.octets).toHaveLength(7);
    expect(decode(encode('1234567@'))).toBe('1234567@');
  });

  it('writes UCS-2 with the high octet first', () => {
    expect(encode('€й😀')).toEqual([
      { header: [], octets: [0x20, 0xac, 0x04, 0x39, 0xd8, 0x3d, 0xde, 0x00], dataCoding: 8 },
    ]);
  });

  it.each([
    ['00', 8, 0x4d, '0500034d0201'],
    ['08', 16, 0x1234, '06080412340201'],
  ] as const)('joins parts by element %s', (_element, reference, referenceNumber, header) => {
    const [first, second] = encode('a'.repeat(161), { reference, referenceNumber });
    expect(hexOf(first?.header)).toBe(header);
    expect(hexOf(second?.header)).toBe(header.slice(0, -2) + '02');
    expect(first?.septets).toBe(160);
    expect(hexOf(first?.octets).startsWith(header)).toBe(true);
  });

  // A header of 6 octets leaves one bit of its seventh septet, one of 7 octets none.
  it('fills up the header to a septet with zeros', () => {
    const text = 'à'.repeat(161); // septet 7F: every bit is set
    expect(encode(text)[0]?.octets[6]).toBe(0xfe);
    expect(encode(text, { reference: 16 })[0]?.octets[7]).toBe(0xff);
    expect(encode('ş', { national: [spanish, turkish] })[0]?.octets[4]).toBe(0x1d << 3);
  });

  it('names the national tables by elements 24 and 25', () => {
    const national = [hindi];
    expect(hexOf(encode('नमस्ते', { national })[0]?.header)).toBe('03250106');
    expect(hexOf(encode('{नमस्ते}A', { national })[0]?.header)).toBe('06240106250106');
    expect(hexOf(encode('Ş€ }', { national: [turkish] })[0]?.header)).toBe('03250101');
    // Spanish has a single shift table alone.
    const long = encode('í'.repeat(150), { national: [spanish] });
    expect(hexOf(long[0]?.header)).toBe('082401020003000301');
  });

  it('gives plain data, and nothing for nothing', () => {
    const parts = encode('ça va? '.repeat(40), { reference: 16, referenceNumber: 65_535 });
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
    expect(encode('')).toEqual([]);
  });

  it('refuses what it cannot send', () => {
    expect(encode('a'.repeat(153 * 255))).toHaveLength(255);
    expect(thrownBy(() => encode('a'.repeat(153 * 255 + 1)))).toEqual({
      code: 'too_long',
      message: 'text: too_long',
    });
    for (const referenceNumber of [-1, 256, 1.5, NaN, Infinity, 2 ** 32]) {
      expect(thrownBy(() => encode('a', { referenceNumber })).code).toBe('bad_reference');
    }
    expect(thrownBy(() => encode('a', { reference: 16, referenceNumber: 65_536 })).message).toBe(
      'referenceNumber: bad_reference',
    );
    expect(() => encode('ж', { encoding: 'GSM-7' })).toThrow(EncodingError);
    expect(() => encode(7 as never)).toThrow(TypeError);
  });
});

describe('decode', () => {
  it('gives back every well-formed text, from parts in any order', () => {
    const unit = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...Array.from('aeÇ@ \n\r[€^~ΔΩ')) },
      { weight: 2, arbitrary: fc.constantFrom(...Array.from('şğıãहिन्दीاردو')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    );
    const options = fc.record({
      reference: fc.constantFrom(8 as const, 16 as const),
      referenceNumber: fc.nat({ max: 255 }),
      national: fc.constantFrom([], [turkish], all),
      encoding: fc.constantFrom('auto' as const, 'UCS-2' as const),
    });
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('abc €{')), maxLength: 700 }),
      fc.string({ unit, maxLength: 300 }),
    );
    fc.assert(
      fc.property(texts, options, fc.boolean(), (text, chosen, isTurned) => {
        const parts = encode(text, chosen);
        const { national } = chosen;
        expect(decode(isTurned ? parts.toReversed() : parts, { national })).toBe(text);
        for (const { header, octets, septets } of parts) {
          expect(octets.length).toBeLessThanOrEqual(140);
          expect(octets.slice(0, header.length)).toEqual(header);
          if (septets !== undefined) expect(octets).toHaveLength(Math.ceil((septets * 7) / 8));
        }
      }),
    );
  });

  it('gives back a lone surrogate as it is', () => {
    expect(decode(encode('a\ud800b'))).toBe('a\ud800b');
  });

  it('reads any form of octets, with or without a class', () => {
    const [part] = encode('flash');
    if (!part) throw new Error('no part');
    const octets = Uint8Array.from(part.octets);
    expect(decode([{ octets, septets: 5, dataCoding: 0x10 }])).toBe('flash');
    expect(decode([{ octets: Buffer.from('20ac', 'hex'), dataCoding: 0x19 }])).toBe('€');
  });

  it('takes a part that came twice once', () => {
    const parts = encode('a'.repeat(400));
    expect(decode([...parts, ...parts])).toBe('a'.repeat(400));
  });

  // 3GPP TS 23.038, 6.2.1.1, notes 1 and 3 of the table.
  it('reads what follows an escape and is in no table from the default one', () => {
    const septets = (...values: number[]): Part => ({
      header: [],
      octets: [0x1b | ((values[0] ?? 0) << 7), (values[0] ?? 0) >> 1].map((each) => each & 0xff),
      septets: 2,
      dataCoding: 0,
    });
    expect(decode([septets(0x65)])).toBe('€');
    expect(decode([septets(0x41)])).toBe('A');
    expect(decode([septets(0x1b)])).toBe(' ');
  });

  it('passes over elements that it does not know', () => {
    // Ports (05), then two elements that are empty.
    const header = [10, 0x05, 4, 1, 2, 3, 4, 0x24, 0, 0x0a, 0];
    const { octets, septets } = encode('x'.repeat(4))[0] ?? {};
    expect(septets).toBe(4);
    // 11 octets are 12.6 septets: 13 with fill bits, so the text moves by three bits.
    const bits = (octets ?? []).reduceRight((value, octet) => value * 256 + octet, 0) * 8;
    const moved = [...header, ...[0, 8, 16, 24].map((by) => Math.floor(bits / 2 ** by) & 0xff)];
    expect(decode([{ header, octets: moved, septets: 17, dataCoding: 0 }])).toBe('xxxx');
  });

  it('says what is missing or foreign', () => {
    const [first, second, third] = encode('a'.repeat(400), { referenceNumber: 1 });
    const [foreign] = encode('b'.repeat(400), { referenceNumber: 2 });
    const [alone, another] = [...encode('one'), ...encode('two')];
    if (!first || !second || !third || !foreign || !alone || !another) throw new Error('no part');
    expect(thrownBy(() => decode([first, third]))).toEqual({
      code: 'missing_part',
      message: 'number 2: missing_part',
    });
    expect(thrownBy(() => decode([second]))).toMatchObject({ code: 'missing_part' });
    expect(thrownBy(() => decode([first, foreign, third]))).toEqual({
      code: 'foreign_part',
      message: 'part 1: foreign_part',
    });
    expect(thrownBy(() => decode([first, alone])).code).toBe('foreign_part');
    expect(thrownBy(() => decode([alone, another])).code).toBe('foreign_part');
    const wide = encode('a'.repeat(400), { reference: 16, referenceNumber: 1 });
    expect(thrownBy(() => decode([first, ...wide])).code).toBe('foreign_part');
  });

  it('says what it cannot read', () => {
    const [part] = encode('ş'.repeat(3), { national: [turkish] });
    const [cyrillic] = encode('где');
    if (!part || !cyrillic) throw new Error('no part');
    const codeOf = (received: Partial<Part>): string =>
      thrownBy(() => decode([{ ...part, ...received }], { national: [turkish] })).code;
    expect(thrownBy(() => decode([part]))).toEqual({
      code: 'missing_language',
      message: 'part 0: missing_language',
    });
    expect(codeOf({ septets: 99 })).toBe('bad_part');
    expect(codeOf({ header: [3, 0x25] })).toBe('bad_part');
    expect(codeOf({ header: [2, 0x05, -2] })).toBe('bad_part');
    expect(codeOf({ header: [3, 0x05, -3, 1] })).toBe('bad_part');
    expect(codeOf({ header: [3, 0x25, 9, 1] })).toBe('bad_part');
    for (const dataCoding of [0x04, 0x20, 0xf5, 0x80])
      expect(codeOf({ dataCoding })).toBe('bad_part');
    const { header, octets, dataCoding } = part;
    expect(thrownBy(() => decode([{ header, octets, dataCoding }])).code).toBe('bad_part');
    const odd = { ...cyrillic, octets: cyrillic.octets.slice(1) };
    expect(thrownBy(() => decode([odd])).code).toBe('bad_part');
  });

  it('gives nothing for nothing, and leaves its input alone', () => {
    expect(decode([])).toBe('');
    const parts = encode('a'.repeat(400));
    const before = structuredClone(parts);
    decode(parts);
    expect(parts).toEqual(before);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EncodingError } from '../src/segments/encoding-error.ts';
import { all, hindi, spanish, turkish } from '../src/national/index.ts';
import { decode, encode, PduError, type Part, type PduErrorCode } from '../src/pdu/index.ts';

const hexOf = (octets: readonly number[] = []): string => Buffer.from(octets).toString('hex');

/** The code and message of the PduError that a call throws. */
function thrownBy(call: () => unknown): { code: PduErrorCode; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof PduError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('expected a PduError');
}

describe('encode', () => {
  // The common example of the packing in 3GPP TS 23.038, 6.1.2.1.1.
  it('packs septets, the first into the lowest bits', () => {
    expect(encode('hello')).toEqual([
      { header: [], octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 },
    ]);
    expect(hexOf(encode('hellohello')[0]?.octets)).toBe('e8329bfd4697d9ec37');
  });

  it('keeps seven septets and eight with a final @ apart, although both fill seven octets', () => {
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
  ] as const)('joins parts by element %s', (_element, referenceBits, referenceNumber, header) => {
    const [first, second] = encode('a'.repeat(161), { referenceBits, referenceNumber });
    expect(hexOf(first?.header)).toBe(header);
    expect(hexOf(second?.header)).toBe(header.slice(0, -2) + '02');
    expect(first?.septets).toBe(160);
    expect(hexOf(first?.octets).startsWith(header)).toBe(true);
  });

  // A header of 6 octets leaves one bit of its seventh septet; a header of 7 octets fills eight septets.
  it('fills the last septet of the header with zeros', () => {
    const text = 'à'.repeat(161); // septet 7F: all bits are set
    expect(encode(text)[0]?.octets[6]).toBe(0xfe);
    expect(encode(text, { referenceBits: 16 })[0]?.octets[7]).toBe(0xff);
    expect(encode('ş', { national: [spanish, turkish], encoding: 'GSM-7' })[0]?.octets[4]).toBe(
      (0x1b << 3) & 0xff, // the escape to the single shift table
    );
  });

  it('names the national tables by elements 24 and 25', () => {
    const national = [hindi];
    const encoding = 'GSM-7';
    expect(hexOf(encode('नमस्ते', { national, encoding })[0]?.header)).toBe('03250106');
    expect(hexOf(encode('{नमस्ते}A', { national, encoding })[0]?.header)).toBe('06240106250106');
    expect(hexOf(encode('Ş€ }', { national: [turkish], encoding })[0]?.header)).toBe('03240101');
    const locked = encode('Ş'.repeat(100), { national: [turkish] });
    expect(hexOf(locked[0]?.header)).toBe('03250101');
    // Spanish has only a single shift table.
    const long = encode('í'.repeat(150), { national: [spanish], encoding });
    expect(hexOf(long[0]?.header)).toBe('082401020003000301');
  });

  it('returns plain data, and an empty list for the empty text', () => {
    const parts = encode('ça va? '.repeat(40), { referenceBits: 16, referenceNumber: 65_535 });
    expect(JSON.parse(JSON.stringify(parts))).toEqual(parts);
    expect(encode('')).toEqual([]);
  });

  it('rejects a text that is too long, a bad reference number and a forced encoding', () => {
    expect(encode('a'.repeat(153 * 255))).toHaveLength(255);
    expect(thrownBy(() => encode('a'.repeat(153 * 255 + 1)))).toEqual({
      code: 'TOO_LONG',
      message:
        'text: it takes 256 parts, and a message has at most 255; shorten it or send several messages',
    });
    for (const referenceNumber of [-1, 256, 1.5, NaN, Infinity, 2 ** 32]) {
      expect(thrownBy(() => encode('a', { referenceNumber })).code).toBe('BAD_REFERENCE');
    }
    expect(
      thrownBy(() => encode('a', { referenceBits: 16, referenceNumber: 65_536 })).message,
    ).toMatch(/^referenceNumber: expected an integer from 0 to 65535;/);
    // Cut for 8 bits and written with 16, a part would have 141 octets.
    expect(thrownBy(() => encode('a', { referenceBits: 12 as never })).code).toBe('BAD_FIELD');
    expect(() => encode('ж', { encoding: 'GSM-7' })).toThrow(EncodingError);
    expect(() => encode(7 as never)).toThrow(TypeError);
  });
});

describe('decode', () => {
  it('restores every text, from parts in any order', () => {
    const unit = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...Array.from('aeÇ@ \n\r[€^~ΔΩ')) },
      { weight: 2, arbitrary: fc.constantFrom(...Array.from('şğıãहिन्दीاردو')) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    );
    const options = fc.record({
      referenceBits: fc.constantFrom(8 as const, 16 as const),
      referenceNumber: fc.nat({ max: 255 }),
      national: fc.constantFrom([], [turkish], all),
      encoding: fc.constantFrom('auto' as const, 'UCS-2' as const),
      messageClass: fc.constantFrom(undefined, 0 as const, 1 as const, 2 as const, 3 as const),
      isUnpacked: fc.boolean(),
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
        const cut = parts.map(({ header, ...part }) => ({ ...part, hasHeader: header.length > 0 }));
        expect(decode(cut, { national })).toBe(text);
        for (const { header, octets, septets, isUnpacked } of parts) {
          expect(octets.length).toBeLessThanOrEqual(isUnpacked ? 160 : 140);
          expect(octets.slice(0, header.length)).toEqual(header);
          if (septets !== undefined) expect(octets).toHaveLength(Math.ceil((septets * 7) / 8));
        }
      }),
    );
  });

  it('restores a lone surrogate', () => {
    expect(decode(encode('a\ud800b'))).toBe('a\ud800b');
  });

  it('accepts arrays and typed arrays, with and without a message class', () => {
    const [part] = encode('flash');
    if (!part) throw new Error('no part');
    const octets = Uint8Array.from(part.octets);
    expect(decode([{ octets, septets: 5, dataCoding: 0x10 }])).toBe('flash');
    expect(decode([{ octets: Buffer.from('20ac', 'hex'), dataCoding: 0x19 }])).toBe('€');
  });

  it('ignores a duplicate part', () => {
    const parts = encode('a'.repeat(400));
    expect(decode([...parts, ...parts])).toBe('a'.repeat(400));
  });

  // 3GPP TS 23.038, 6.2.1.1, notes 1 and 3 of the table.
  it('reads a septet after an escape from the default alphabet if the extension table lacks it', () => {
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

  it('skips unknown elements', () => {
    // Ports (05), then two elements that are empty.
    const header = [10, 0x05, 4, 1, 2, 3, 4, 0x24, 0, 0x0a, 0];
    const { octets, septets } = encode('x'.repeat(4))[0] ?? {};
    expect(septets).toBe(4);
    // 11 octets are 13 septets with 3 fill bits, so the text moves by three bits.
    const bits = (octets ?? []).reduceRight((value, octet) => value * 256 + octet, 0) * 8;
    const moved = [...header, ...[0, 8, 16, 24].map((by) => Math.floor(bits / 2 ** by) & 0xff)];
    expect(decode([{ header, octets: moved, septets: 17, dataCoding: 0 }])).toBe('xxxx');
  });

  it('throws MISSING_PART and FOREIGN_PART', () => {
    const [first, second, third] = encode('a'.repeat(400), { referenceNumber: 1 });
    const [foreign] = encode('b'.repeat(400), { referenceNumber: 2 });
    const [alone, another] = [...encode('one'), ...encode('two')];
    if (!first || !second || !third || !foreign || !alone || !another) throw new Error('no part');
    expect(thrownBy(() => decode([first, third]))).toEqual({
      code: 'MISSING_PART',
      message: 'parts: part 2 of 3 is missing; decode once all have arrived, or use decodePartial',
    });
    expect(thrownBy(() => decode([second]))).toMatchObject({ code: 'MISSING_PART' });
    expect(thrownBy(() => decode([first, foreign, third]))).toEqual({
      code: 'FOREIGN_PART',
      message:
        'parts[1]: the part belongs to another message than parts[0]; group the parts by sender and readConcatenation',
    });
    expect(thrownBy(() => decode([first, alone])).code).toBe('FOREIGN_PART');
    expect(thrownBy(() => decode([alone, another])).code).toBe('FOREIGN_PART');
    const wide = encode('a'.repeat(400), { referenceBits: 16, referenceNumber: 1 });
    expect(thrownBy(() => decode([first, ...wide])).code).toBe('FOREIGN_PART');
  });

  it('throws BAD_PART and MISSING_LANGUAGE, with place and remedy', () => {
    const [part] = encode('ş'.repeat(3), { national: [turkish], encoding: 'GSM-7' });
    const [cyrillic] = encode('где');
    if (!part || !cyrillic) throw new Error('no part');
    const codeOf = (received: Partial<Part>): string =>
      thrownBy(() => decode([{ ...part, ...received }], { national: [turkish] })).code;
    expect(thrownBy(() => decode([part]))).toEqual({
      code: 'MISSING_LANGUAGE',
      message:
        'parts[0]: the part needs the tables of national language 1; pass that language, or all, in national',
    });
    expect(codeOf({ septets: 99 })).toBe('BAD_PART');
    expect(codeOf({ header: [3, 0x25] })).toBe('BAD_PART');
    expect(codeOf({ header: [2, 0x05, -2] })).toBe('BAD_PART');
    expect(codeOf({ header: [3, 0x05, -3, 1] })).toBe('BAD_PART');
    expect(codeOf({ header: [9, ...new Array<number>(9).fill(0)] })).toBe('BAD_PART');
    expect(codeOf({ septets: 1 })).toBe('BAD_PART');
    expect(codeOf({ octets: part.octets.map((octet) => octet + 0.5) })).toBe('BAD_PART');
    expect(codeOf({ isUnpacked: true, octets: [...part.octets, 0x80] })).toBe('BAD_PART');
    expect(codeOf({ dataCoding: 256 })).toBe('BAD_PART');
    expect(codeOf({ dataCoding: -1 })).toBe('BAD_PART');
    expect(codeOf({ header: [5, 0x00, 3, 7, -1, 1] })).toBe('BAD_PART');
    const { header, octets, dataCoding } = part;
    expect(thrownBy(() => decode([{ header, octets, dataCoding }])).code).toBe('BAD_PART');
    const odd = { ...cyrillic, octets: cyrillic.octets.slice(1) };
    expect(thrownBy(() => decode([odd])).code).toBe('BAD_PART');
  });

  it('returns the empty text for an empty list, and does not change its input', () => {
    expect(decode([])).toBe('');
    const parts = encode('a'.repeat(400));
    const before = structuredClone(parts);
    decode(parts);
    expect(parts).toEqual(before);
  });
});

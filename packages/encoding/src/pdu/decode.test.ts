import { describe, expect, it } from 'vitest';
import { cpuTimeOf } from '../../test/cpu-time.ts';
import { all } from '../national/index.ts';
import { decodePartial } from './decode-partial.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { ReceivedPart } from './part.ts';
import { readConcatenation } from './read-concatenation.ts';

/** A part in UCS-2 with a header of these elements and the text `A`. */
function partOf(...elements: readonly number[]): ReceivedPart {
  return {
    octets: [elements.length, ...elements, 0x00, 0x41],
    dataCoding: 0x08,
    hasHeader: true,
  };
}

describe('the header', () => {
  // 3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8.
  it.each([
    ['number 0', [0, 3, 7, 2, 0]],
    ['a number above the total', [0, 3, 7, 2, 3]],
    ['total 0', [0, 3, 7, 0, 1]],
    ['number 0, 16 bits', [8, 4, 0, 7, 2, 0]],
    ['a number above the total, 16 bits', [8, 4, 0, 7, 2, 3]],
    ['too few octets', [0, 2, 7, 2]],
  ])('ignores a concatenation with %s', (_name, elements) => {
    expect(decode([partOf(...elements)])).toBe('A');
    expect(readConcatenation(partOf(...elements))).toBeUndefined();
  });

  // 3GPP TS 23.040, 9.2.3.24.
  it('lets the last of several concatenations count', () => {
    const eight = [0, 3, 7, 1, 1];
    const sixteen = [8, 4, 0x12, 0x34, 2, 1];
    const concatenation16 = { reference: 0x1234, referenceBits: 16, total: 2, number: 1 };
    const concatenation8 = { reference: 7, referenceBits: 8, total: 1, number: 1 };
    expect(readConcatenation(partOf(...eight, ...sixteen))).toEqual(concatenation16);
    expect(readConcatenation(partOf(...sixteen, ...eight))).toEqual(concatenation8);
    expect(readConcatenation(partOf(...eight, ...sixteen, ...eight))).toEqual(concatenation8);
    expect(readConcatenation(partOf(0, 3, 9, 2, 2, ...eight))).toEqual(concatenation8);
    // The last one is ignored, so the one before it counts.
    expect(readConcatenation(partOf(...eight, 8, 4, 0, 1, 2, 0))).toEqual(concatenation8);
  });

  it('is ignored as a whole if its last element does not end where it does', () => {
    expect(readConcatenation(partOf(0, 3, 7, 2, 1, 5, 9, 1))).toBeUndefined();
    expect(decode([partOf(0, 3, 7, 2, 1, 5)])).toBe('A');
  });

  it('may be empty', () => {
    expect(decode([partOf()])).toBe('A');
    // The length octet and 6 fill bits take two septets.
    const octets = [0, (0x41 << 6) & 0xff, 0x41 >> 2];
    expect(decode([{ octets, septets: 3, dataCoding: 0, hasHeader: true }])).toBe('A');
  });

  // Identifiers 0 and from 14 on are reserved (3GPP TS 23.038, 6.2.1.2.4).
  it('may name a reserved language, which is ignored', () => {
    const named = (language: number): ReceivedPart => ({
      octets: [3, 0x24, 1, language, 0x1b, 0x73],
      dataCoding: 0,
      hasHeader: true,
      isUnpacked: true,
    });
    expect(decode([named(1)], { national: all })).toBe('ş');
    expect(decode([named(14)], { national: all })).toBe('s');
    expect(decode([named(0)])).toBe('s');
    expect(() => decode([named(13)])).toThrow(/national language 13/);
  });
});

describe('readConcatenation', () => {
  it('returns undefined for a message of its own', () => {
    expect(encode('one').map(readConcatenation)).toEqual([undefined]);
    expect(readConcatenation({ octets: [0x41], dataCoding: 0 })).toBeUndefined();
  });

  it('reads what encode wrote', () => {
    const parts = encode('a'.repeat(400), { referenceBits: 16, referenceNumber: 40_000 });
    expect(parts.map(readConcatenation)).toEqual(
      [1, 2, 3].map((number) => ({ reference: 40_000, referenceBits: 16, total: 3, number })),
    );
  });

  it('reads binary parts too', () => {
    const part = { octets: [5, 0, 3, 77, 3, 2, 0xff], dataCoding: 0xf5, hasHeader: true };
    expect(readConcatenation(part)).toMatchObject({ reference: 77, total: 3, number: 2 });
  });
});

describe('decodePartial', () => {
  const text = '1'.repeat(153) + '2'.repeat(153) + '3'.repeat(10);
  const [first, second, third] = encode(text);

  it('reports the missing parts and gives the rest', () => {
    if (!first || !second || !third) throw new Error('no part');
    expect(decodePartial([third, first])).toEqual({
      text: '1'.repeat(153) + '3'.repeat(10),
      texts: ['1'.repeat(153), null, '3'.repeat(10)],
      missing: [2],
    });
    expect(decodePartial([second])).toMatchObject({ missing: [1, 3], text: '2'.repeat(153) });
    expect(decodePartial([third, second, first])).toMatchObject({ missing: [], text });
    expect(decodePartial([])).toEqual({ text: '', texts: [], missing: [] });
  });

  it('throws for a foreign part as decode does', () => {
    const [other] = encode(text, { referenceNumber: 9 });
    if (!first || !other) throw new Error('no part');
    expect(() => decodePartial([first, other])).toThrow(
      expect.objectContaining({ code: 'FOREIGN_PART' }) as Error,
    );
  });
});

describe('unpacked septets', () => {
  it('fill an octet each, and the header has no fill bits', () => {
    expect(encode('h€', { isUnpacked: true })).toEqual([
      { header: [], octets: [0x68, 0x1b, 0x65], dataCoding: 0, isUnpacked: true },
    ]);
    const [part] = encode('a'.repeat(161), { isUnpacked: true, referenceNumber: 7 });
    expect(part?.octets.slice(0, 8)).toEqual([5, 0, 3, 7, 2, 1, 0x61, 0x61]);
    expect(part?.octets).toHaveLength(6 + 153);
  });

  it('are read without a length', () => {
    const octets = Uint8Array.from([0x68, 0x1b, 0x65]);
    expect(decode([{ octets, dataCoding: 0, isUnpacked: true }])).toBe('h€');
  });

  it('leave UCS-2 as it is', () => {
    expect(encode('я', { isUnpacked: true })).toEqual(encode('я'));
  });
});

describe('message class', () => {
  it('is written for both encodings', () => {
    expect(encode('flash', { messageClass: 0 })[0]?.dataCoding).toBe(0x10);
    expect(encode('флаг', { messageClass: 3 })[0]?.dataCoding).toBe(0x1b);
    expect(encode('none')[0]?.dataCoding).toBe(0);
    expect(() => encode('a', { messageClass: 4 as never })).toThrow(/^messageClass: expected/);
  });
});

describe('values that are not octets', () => {
  it.each([undefined, null, 'e8329bfd06', 5, new Array<number>(2), ['1'], [-1], [256], [0.5], {}])(
    'are rejected with their place: %j',
    (octets) => {
      expect(() => decode([{ octets: octets as never, dataCoding: 8 }])).toThrow(
        expect.objectContaining({
          code: 'BAD_PART',
          message: 'parts[0].octets: expected an array of integers from 0 to 255',
        }) as Error,
      );
    },
  );
});

describe('bad input of any size', () => {
  function decodeAll(): void {
    const ucs2 = new Uint8Array(1_000_000).fill(0x41);
    expect(decode([{ octets: ucs2, dataCoding: 8 }])).toHaveLength(500_000);
    expect(decode([{ octets: Array.from(ucs2), dataCoding: 8 }])).toHaveLength(500_000);
    const header = [79_999, ...new Array<number>(79_999).fill(0)];
    expect(() => decode([{ header, octets: header, dataCoding: 8 }])).toThrow(
      expect.objectContaining({ code: 'BAD_PART' }) as Error,
    );
    const zeros = new Array<number>(80_000).fill(0);
    expect(() => decode([{ header: zeros, octets: zeros, dataCoding: 8 }])).toThrow(/header/);
    expect(decode([{ octets: zeros, septets: 80_000, dataCoding: 0 }])).toHaveLength(80_000);
  }

  it('is decoded, or rejected, in linear time', () => {
    // Quadratic code took 12 s for the header alone.
    expect(cpuTimeOf(decodeAll)).toBeLessThan(6_000);
  });
});

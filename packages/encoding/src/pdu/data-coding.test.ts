import { describe, expect, it } from 'vitest';
import { readDataCoding } from './data-coding.ts';
import { decode } from './decode.ts';
import { PduError } from './pdu-error.ts';

// The table of 3GPP TS 23.038, 4, row by row: the codings from first to last hold this.
const rows = [
  // General data coding, without and with a message class. The fourth alphabet is reserved.
  [0x00, 0x03, 'GSM-7'],
  [0x04, 0x07, 'BINARY_DATA'],
  [0x08, 0x0b, 'UCS-2'],
  [0x0c, 0x0f, 'GSM-7'],
  [0x10, 0x13, 'GSM-7'],
  [0x14, 0x17, 'BINARY_DATA'],
  [0x18, 0x1b, 'UCS-2'],
  [0x1c, 0x1f, 'GSM-7'],
  [0x20, 0x3f, 'COMPRESSED'],
  // Marked for automatic deletion: as above.
  [0x40, 0x43, 'GSM-7'],
  [0x44, 0x47, 'BINARY_DATA'],
  [0x48, 0x4b, 'UCS-2'],
  [0x4c, 0x4f, 'GSM-7'],
  [0x50, 0x53, 'GSM-7'],
  [0x54, 0x57, 'BINARY_DATA'],
  [0x58, 0x5b, 'UCS-2'],
  [0x5c, 0x5f, 'GSM-7'],
  [0x60, 0x7f, 'COMPRESSED'],
  // Reserved groups: as 0x00.
  [0x80, 0xbf, 'GSM-7'],
  // Message waiting: discard, store, and store in UCS-2.
  [0xc0, 0xdf, 'GSM-7'],
  [0xe0, 0xef, 'UCS-2'],
  // Data coding and message class. Bit 3 is reserved.
  [0xf0, 0xf3, 'GSM-7'],
  [0xf4, 0xf7, 'BINARY_DATA'],
  [0xf8, 0xfb, 'GSM-7'],
  [0xfc, 0xff, 'BINARY_DATA'],
] as const;

const octets = {
  'GSM-7': [0xe8, 0x32, 0x9b, 0xfd, 0x06],
  'UCS-2': [0, 0x68, 0, 0x65, 0, 0x6c, 0, 0x6c, 0, 0x6f],
};

describe('all 256 data coding schemes', () => {
  it('stand in the table once', () => {
    const all = rows.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    expect(all).toEqual(Array.from({ length: 256 }, (_, index) => index));
  });

  it.each(rows)('from %i to %i: %s', (first, last, expected) => {
    for (let dataCoding = first; dataCoding <= last; dataCoding++) {
      const isText = expected === 'GSM-7' || expected === 'UCS-2';
      const part = { octets: octets[isText ? expected : 'GSM-7'], septets: 5, dataCoding };
      if (isText) {
        expect(decode([part])).toBe('hello');
        expect(readDataCoding(dataCoding).encoding).toBe(expected);
      } else {
        expect(() => decode([part])).toThrow(
          expect.objectContaining({ constructor: PduError, code: expected }) as Error,
        );
      }
    }
  });
});

describe('message class', () => {
  const classOf = (dataCoding: number) => readDataCoding(dataCoding).messageClass;

  it('is in bits 1 and 0 of the general groups with bit 4, and of group 1111', () => {
    for (const base of [0x10, 0x14, 0x18, 0x30, 0x50, 0x58, 0xf0, 0xf4]) {
      expect([0, 1, 2, 3].map((low) => classOf(base + low))).toEqual([0, 1, 2, 3]);
    }
  });

  it('is absent elsewhere', () => {
    for (let dataCoding = 0; dataCoding < 256; dataCoding++) {
      const hasClass = (dataCoding < 0x80 && (dataCoding & 0x10) > 0) || dataCoding >= 0xf0;
      expect('messageClass' in readDataCoding(dataCoding)).toBe(hasClass);
    }
  });
});

it('reads automatic deletion', () => {
  const deleted = Array.from({ length: 256 }, (_, index) => index).filter(
    (dataCoding) => readDataCoding(dataCoding).isDeletedWhenRead,
  );
  expect(deleted).toEqual(Array.from({ length: 64 }, (_, index) => 0x40 + index));
});

it.each([
  [0xc0, { kind: 'voicemail', isActive: false, isStored: false }],
  [0xc8, { kind: 'voicemail', isActive: true, isStored: false }],
  [0xc9, { kind: 'fax', isActive: true, isStored: false }],
  [0xd8, { kind: 'voicemail', isActive: true, isStored: true }],
  [0xda, { kind: 'email', isActive: true, isStored: true }],
  [0xe3, { kind: 'other', isActive: false, isStored: true }],
  [0xeb, { kind: 'other', isActive: true, isStored: true }],
  [0xbf, undefined],
  [0xf0, undefined],
])('reads message waiting of %i', (dataCoding, waiting) => {
  expect(readDataCoding(dataCoding).waiting).toEqual(waiting);
});

import { describe, expect, it } from 'vitest';
import { encode } from '../pdu/encode.ts';
import { readTpdu } from './read-tpdu.ts';
import type { Submit } from './tpdu.ts';
import { writeTpdu, type WritableSubmit } from './write-tpdu.ts';

const hexOf = (octets: readonly number[]): string =>
  Buffer.from(octets).toString('hex').toUpperCase();

const [hello = { octets: [], dataCoding: 0 }] = encode('hellohello');

describe('addresses', () => {
  const submitTo = (recipient: WritableSubmit['recipient']): number[] =>
    writeTpdu({ type: 'SMS-SUBMIT', recipient, part: hello });
  const recipientOf = (octets: readonly number[]) => (readTpdu(octets) as Submit).recipient;

  // 3GPP TS 23.040, 9.1.2.5 and 9.1.2.3.
  it.each([
    ['+447911123456', '0C91449711214365'],
    ['+4479111234567', '0D91449711214365F7'],
    ['1800', '04818100'],
    ['*100#', '05811A00FB'],
  ])('writes %s', (recipient, hex) => {
    expect(hexOf(submitTo(recipient)).slice(4)).toMatch(new RegExp(`^${hex}`));
    expect(recipientOf(submitTo(recipient)).value).toBe(recipient);
  });

  it('keeps every type and plan', () => {
    for (const typeOfNumber of [
      'national',
      'network-specific',
      'subscriber',
      'abbreviated',
      'reserved',
    ] as const) {
      const address = { value: '123*#abc', typeOfNumber, numberingPlan: 9 };
      expect(recipientOf(submitTo(address))).toEqual(address);
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('keeps a name of %i characters', (length) => {
    const address = {
      value: 'z'.repeat(length),
      typeOfNumber: 'alphanumeric',
      numberingPlan: 0,
    } as const;
    expect(recipientOf(submitTo(address))).toEqual(address);
  });

  it.each([
    ['+', '123456789012345678901'],
    ['', 'twelve chars'],
    ['', '€uro sender'],
    ['', 'имя'],
    ['', '😀'],
    ['+', '44 7911'],
  ])('rejects %s%s, without naming it', (plus, rest) => {
    expect(() => submitTo(plus + rest)).toThrow(
      expect.objectContaining({
        code: 'BAD_FIELD',
        message: expect.stringMatching(/^recipient: expected at most/) as string,
      }) as Error,
    );
    expect(() => submitTo(plus + rest)).not.toThrow(rest);
  });
});

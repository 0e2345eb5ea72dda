import { describe, expect, it } from 'vitest';
import { encode } from '../pdu/encode.ts';
import { readTpdu } from './read-tpdu.ts';
import type { Submit, Validity } from './tpdu.ts';
import { writeTpdu } from './write-tpdu.ts';

const [hello = { octets: [], dataCoding: 0 }] = encode('hellohello');

describe('validity', () => {
  const roundTrip = (validity: Validity): Validity | undefined =>
    (readTpdu(writeTpdu({ type: 'SMS-SUBMIT', recipient: '1', validity, part: hello })) as Submit)
      .validity;
  const minute = 60;
  const hour = 60 * minute;
  const day = 24 * hour;

  // 3GPP TS 23.040, 9.2.3.12.1: each end of a range.
  it.each([
    [0, 5 * minute],
    [143, 12 * hour],
    [144, 12.5 * hour],
    [167, 24 * hour],
    [168, 2 * day],
    [196, 30 * day],
    [197, 35 * day],
    [255, 63 * 7 * day],
  ])('reads and writes the relative value %i', (value, seconds) => {
    const octets = writeTpdu({
      type: 'SMS-SUBMIT',
      recipient: '1',
      validity: { seconds },
      part: hello,
    });
    expect(octets[7]).toBe(value);
    expect(roundTrip({ seconds })).toEqual({ seconds });
    // Rounded up, to be valid for at least as long.
    expect(roundTrip({ seconds: seconds - 1 })).toEqual({ seconds });
  });

  it('keeps an absolute time and its zone', () => {
    for (const until of [
      '2026-02-13T10:15:00+01:00',
      '2001-01-01T23:59:59+05:45',
      '2030-12-31T00:00:00-09:30',
    ]) {
      expect(roundTrip({ until })).toEqual({ until });
    }
    expect(roundTrip({ until: '2026-02-13T10:15:00Z' })).toEqual({
      until: '2026-02-13T10:15:00+00:00',
    });
  });

  it('keeps the enhanced format', () => {
    for (const validity of [
      { isSingleShot: true },
      { isSingleShot: false, seconds: 1 },
      { isSingleShot: true, seconds: 99 * hour + 59 * minute + 59 },
      { isSingleShot: true, seconds: 30 * day },
    ]) {
      expect(roundTrip(validity)).toEqual(validity);
    }
  });

  // 3GPP TS 23.040, 9.2.3.12.3: seconds in one octet, an extension of the indicator, reserved formats.
  it.each([
    ['42030000000000', { seconds: 3, isSingleShot: true }],
    ['01000000000000', { seconds: 300, isSingleShot: false }],
    ['03213243000000', { seconds: 12 * hour + 23 * minute + 34, isSingleShot: false }],
    ['C2000300000000', { seconds: 3, isSingleShot: true }],
    ['05030000000000', { isSingleShot: false }],
    ['FFFFFFFFFFFFFF', { isSingleShot: true }],
    ['03FFFFFF000000', { isSingleShot: false }],
  ])('reads the enhanced format %s', (octets, validity) => {
    expect(readTpdu(`09000181F10000${octets}00`)).toMatchObject({ validity });
  });

  it.each([
    [{ seconds: 0 }, /^validity\.seconds: expected more than 0/],
    [{ seconds: 63 * 7 * day + 1 }, /^validity\.seconds/],
    [{ seconds: NaN }, /^validity\.seconds/],
    [{}, /^validity: expected either/],
    [{ seconds: 1, until: '2026-02-13T10:15:00Z' }, /^validity: expected either/],
    [{ until: '2026-02-13' }, /^validity\.until: expected ISO 8601/],
    [{ until: '2026-02-30T10:15:00Z' }, /^validity\.until/],
    [{ until: '2026-02-13T10:15:00+01:10' }, /^validity\.until/],
    [{ until: '2090-02-13T10:15:00Z' }, /^validity\.until/],
  ])('rejects %j', (validity, message) => {
    expect(() => roundTrip(validity)).toThrow(
      expect.objectContaining({
        code: 'BAD_FIELD',
        message: expect.stringMatching(message) as string,
      }) as Error,
    );
  });
});

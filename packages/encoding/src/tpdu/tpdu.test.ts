import { describe, expect, it } from 'vitest';
import { decode } from '../pdu/decode.ts';
import { encode } from '../pdu/encode.ts';
import { PduError } from '../pdu/pdu-error.ts';
import { readTpdu } from './read-tpdu.ts';
import { writeTpdu, type WritableDeliver } from './write-tpdu.ts';

const hexOf = (octets: readonly number[]): string =>
  Buffer.from(octets).toString('hex').toUpperCase();

/** The first part of a text. */
function partOf(text: string) {
  const [part] = encode(text);
  if (!part) throw new Error('no part');
  return part;
}

/** The error that a call throws. */
function thrownBy(call: () => unknown): PduError {
  try {
    call();
  } catch (error) {
    if (error instanceof PduError) return error;
    throw error;
  }
  throw new Error('expected a PduError');
}

const hello = partOf('hellohello');

describe('SMS-SUBMIT', () => {
  // AT+CMGS=23 to +46708251358, valid for four days: an example that many suites have.
  const pdu = '0011000B916407281553F80000AA0AE8329BFD4697D9EC37';

  it('is written for a modem', () => {
    const submit = {
      type: 'SMS-SUBMIT',
      recipient: '+46708251358',
      validity: { seconds: 4 * 86_400 },
      part: hello,
    } as const;
    expect(hexOf(writeTpdu(submit, { hasServiceCentre: true }))).toBe(pdu);
    expect(writeTpdu(submit)).toHaveLength(23);
  });

  it('is read', () => {
    const tpdu = readTpdu(pdu, { hasServiceCentre: true });
    expect(tpdu).toEqual({
      type: 'SMS-SUBMIT',
      recipient: { value: '+46708251358', typeOfNumber: 'international', numberingPlan: 1 },
      messageReference: 0,
      protocolId: 0,
      validity: { seconds: 345_600 },
      isDuplicateRejected: false,
      isStatusReportRequested: false,
      hasReplyPath: false,
      part: { octets: hello.octets, septets: 10, dataCoding: 0, hasHeader: false },
    });
    expect(readTpdu(Buffer.from(pdu, 'hex'), { hasServiceCentre: true })).toEqual(tpdu);
    expect(readTpdu(pdu.slice(2).toLowerCase())).toEqual(tpdu);
  });

  // Bits of the first octet (3GPP TS 23.040, 9.2.2.2).
  it.each([
    [{}, 0x01],
    [{ isDuplicateRejected: true }, 0x05],
    [{ validity: { isSingleShot: true } }, 0x09],
    [{ validity: { seconds: 300 } }, 0x11],
    [{ validity: { until: '2026-02-13T10:15:00+01:00' } }, 0x19],
    [{ isStatusReportRequested: true }, 0x21],
    [{ part: { ...partOf('я'), hasHeader: true } }, 0x41],
    [{ part: partOf('a'.repeat(161)) }, 0x41],
    [{ hasReplyPath: true }, 0x81],
  ] as const)('%j sets its bits', (fields, flags) => {
    const octets = writeTpdu({ type: 'SMS-SUBMIT', recipient: '1', part: hello, ...fields });
    expect(octets[0]).toBe(flags);
  });
});

describe('SMS-DELIVER', () => {
  it('is written with an alphanumeric sender', () => {
    const deliver = {
      type: 'SMS-DELIVER',
      serviceCentre: '+31626000230',
      sender: 'Telfort',
      sentAt: '2011-12-13T13:12:11+01:00',
      hasMoreMessages: true,
      part: partOf('Welcome to Telfort'),
    } as const;
    expect(hexOf(writeTpdu(deliver, { hasServiceCentre: true }))).toBe(
      '07911326060032F0000DD0D432DBFC96D30100001121313121114012D7327BFC6E9741F437885A669BDF723A',
    );
  });

  it.each([
    [{}, 0x04],
    [{ hasMoreMessages: true }, 0x00],
    [{ isForwarded: true }, 0x0c],
    [{ isStatusReportReturned: true }, 0x24],
    [{ part: partOf('a'.repeat(161)) }, 0x44],
    [{ hasReplyPath: true }, 0x84],
  ] as const)('%j sets its bits', (fields, flags) => {
    const octets = writeTpdu({ type: 'SMS-DELIVER', sender: '1', part: hello, ...fields });
    expect(octets[0]).toBe(flags);
    expect(readTpdu(octets)).toMatchObject({ type: 'SMS-DELIVER', ...fields, part: {} });
  });

  it('has no time if its stamp is no date, and no offset if its zone is no number', () => {
    const at = (stamp: string): unknown => readTpdu(`040181F10000${stamp}00`);
    expect(at('20806291731480')).toMatchObject({ sentAt: '2002-08-26T19:37:41+02:00' });
    expect(at('2080629173148A')).toMatchObject({ sentAt: '2002-08-26T19:37:41-07:00' });
    expect(at('99139291731400')).not.toHaveProperty('sentAt');
    expect(at('02203000000000')).toMatchObject({ sentAt: '2020-02-03T00:00:00+00:00' });
    expect(at('12200300000000')).not.toHaveProperty('sentAt');
    expect(at('FFFFFFFFFFFFFF')).not.toHaveProperty('sentAt');
    expect(at('208062917314A0')).toMatchObject({ sentAt: '2002-08-26T19:37:41' });
    expect(at('99211332959500')).toMatchObject({ sentAt: '1999-12-31T23:59:59+00:00' });
  });
});

describe('SMS-STATUS-REPORT', () => {
  it('is read, with and without the fields after TP-PI', () => {
    const pdu = '06360D91947106000000F122206151457440222061514584400000'.slice(0, -2);
    const report = {
      type: 'SMS-STATUS-REPORT',
      messageReference: 54,
      recipient: { value: '+4917600000001', typeOfNumber: 'international', numberingPlan: 1 },
      sentAt: '2022-02-16T15:54:47+01:00',
      dischargedAt: '2022-02-16T15:54:48+01:00',
      status: 0,
      hasMoreMessages: false,
    };
    expect(readTpdu(pdu)).toEqual(report);
    expect(readTpdu(pdu + 'FF'.repeat(20))).toEqual(report);
    const whole = readTpdu(pdu + '07' + '05' + '00' + '05' + 'E8329BFD06');
    expect(whole).toMatchObject({ ...report, protocolId: 5 });
    expect(decode([whole.part ?? partOf('x')])).toBe('hello');
    // The first octet of TP-PI announces a second one.
    expect(readTpdu(pdu + '8100' + '05')).toEqual({ ...report, protocolId: 5 });
  });
});

describe('bad fields', () => {
  const deliver: WritableDeliver = { type: 'SMS-DELIVER', sender: '1', part: hello };

  it.each([
    ['protocolId', { protocolId: 256 }],
    ['sentAt', { sentAt: 'today' }],
    ['part', { part: encode('a'.repeat(160), { isUnpacked: true })[0] ?? hello }],
    ['part', { part: { octets: [1], dataCoding: 0 } }],
    ['part.septets', { part: { octets: [1], dataCoding: 0, septets: 9 } }],
    ['part', { part: { octets: new Array<number>(141).fill(0), dataCoding: 4 } }],
    ['part', { part: { octets: [300], dataCoding: 4 } }],
    ['part', { part: undefined as never }],
    ['type', { type: 'SMS-STATUS-REPORT' as never }],
    ['sender', { sender: undefined as never }],
    ['sender', { sender: { value: 7 } as never }],
    ['sender', { sender: { value: '7', typeOfNumber: 'home' as never, numberingPlan: 1 } }],
    ['part.dataCoding', { part: { octets: [], dataCoding: 999 } }],
  ])('name the field: %s', (field, fields) => {
    const { code, message } = thrownBy(() => writeTpdu({ ...deliver, ...fields }));
    expect(code).toBe('BAD_FIELD');
    expect(message.startsWith(`${field}: expected`)).toBe(true);
  });

  it.each(['', 'xyz', '0', '00 01', '07911326', '04', undefined as never, [1, 300] as never])(
    'name the place in a broken PDU: "%s"',
    (pdu) => {
      const { code, message } = thrownBy(() => readTpdu(pdu, { hasServiceCentre: true }));
      expect(code).toBe('BAD_TPDU');
      expect(message).toMatch(/^(pdu|serviceCentre|TP-\w+): expected/);
    },
  );
});

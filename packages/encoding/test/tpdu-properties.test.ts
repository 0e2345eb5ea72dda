import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, PduError } from '../src/pdu/index.ts';
import {
  readTpdu,
  type Tpdu,
  type WritableDeliver,
  type WritableSubmit,
  writeTpdu,
} from '../src/tpdu/index.ts';

const hexOf = (octets: readonly number[]): string =>
  Buffer.from(octets).toString('hex').toUpperCase();

describe('for any octets', () => {
  const octets = fc.uint8Array({ maxLength: 200, size: 'max' });

  /** Reads everything that can be read. Only a PduError may be thrown. */
  function readAll(pdu: Uint8Array | string, hasServiceCentre: boolean): Tpdu | undefined {
    try {
      const tpdu = readTpdu(pdu, { hasServiceCentre });
      if (tpdu.part) decode([tpdu.part]);
      return tpdu;
    } catch (error) {
      if (!(error instanceof PduError)) throw error;
      return undefined;
    }
  }

  it('reading ends, in a value or a PduError', () => {
    let read = 0;
    fc.assert(
      fc.property(octets, fc.boolean(), (pdu, hasServiceCentre) => {
        if (readAll(pdu, hasServiceCentre)) read++;
      }),
      { numRuns: 20_000 },
    );
    // The control: some random octets are a TPDU with a text.
    expect(read).toBeGreaterThan(0);
  });

  it('decoding ends, in a text or a PduError', () => {
    const part = fc.record(
      {
        octets,
        dataCoding: fc.nat({ max: 255 }),
        septets: fc.nat({ max: 255 }),
        hasHeader: fc.boolean(),
        isUnpacked: fc.boolean(),
      },
      { requiredKeys: ['octets', 'dataCoding'] },
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        try {
          expect(typeof decode(parts)).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(PduError);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('a changed octet or a cut never makes a real PDU crash', () => {
    const whole = Buffer.from(
      '07911326040000F0440B911346610089F600002080629173140818050003000201CC8F71D14969741F977FD07',
      'hex',
    );
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
        const pdu = Uint8Array.from(whole);
        pdu[at] = value;
        readAll(pdu.slice(0, end), true);
        readAll(Buffer.from(pdu).toString('hex'), false);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('for any message', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...Array.from('0123456789')),
    minLength: 1,
    maxLength: 20,
  });
  const isoTime = fc
    .tuple(
      fc.date({
        min: new Date('1990-01-01T00:00:00Z'),
        max: new Date('2089-12-31T23:59:59Z'),
        noInvalidDate: true,
      }),
      fc.integer({ min: -79, max: 79 }),
    )
    .map(([date, quarters]) => {
      const minutes = Math.abs(quarters) * 15;
      const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
      return `${date.toISOString().slice(0, 19)}${quarters < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
    });
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('ab €@{яé😀')),
    minLength: 1,
    maxLength: 400,
  });
  const octet = fc.nat({ max: 255 });

  it('reading gives what was written, and writing it again the same octets', () => {
    const envelope = fc.record({
      address: fc.oneof(
        digits,
        digits.map((each) => `+${each}`),
      ),
      serviceCentre: fc.option(
        digits.map((each) => `+${each}`),
        { nil: undefined },
      ),
      protocolId: octet,
      messageReference: octet,
      time: isoTime,
      flag: fc.boolean(),
      another: fc.boolean(),
    });
    fc.assert(
      fc.property(text, envelope, fc.boolean(), (text, drawn, isSubmit) => {
        const { address, serviceCentre, protocolId, messageReference, time, flag, another } = drawn;
        const tpdus = encode(text, { referenceNumber: messageReference }).map((part) => {
          const shared = {
            ...(serviceCentre ? { serviceCentre } : {}),
            protocolId,
            hasReplyPath: another,
            part,
          };
          const message: WritableSubmit | WritableDeliver = isSubmit
            ? {
                ...shared,
                type: 'SMS-SUBMIT',
                recipient: address,
                messageReference,
                validity: { until: time },
                isStatusReportRequested: flag,
              }
            : {
                ...shared,
                type: 'SMS-DELIVER',
                sender: address,
                sentAt: time,
                hasMoreMessages: flag,
              };
          const octets = writeTpdu(message, { hasServiceCentre: true });
          const tpdu = readTpdu(hexOf(octets), { hasServiceCentre: true });
          if (tpdu.type === 'SMS-STATUS-REPORT') throw new Error('no report was written');
          expect(writeTpdu(tpdu, { hasServiceCentre: true })).toEqual(octets);
          expect(tpdu.serviceCentre?.value).toBe(serviceCentre);
          expect(tpdu).toMatchObject(
            isSubmit
              ? {
                  recipient: { value: address },
                  messageReference,
                  validity: { until: time },
                  isStatusReportRequested: flag,
                }
              : { sender: { value: address }, sentAt: time, hasMoreMessages: flag },
          );
          expect(tpdu).toMatchObject({ protocolId, hasReplyPath: another });
          return tpdu;
        });
        expect(decode(tpdus.map(({ part }) => part))).toBe(text);
      }),
    );
  });
});

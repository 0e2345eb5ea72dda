import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { all } from '../src/national/index.ts';
import {
  decodePartial,
  PduError,
  readConcatenation,
  readDataCoding,
  type ReceivedPart,
} from '../src/pdu/index.ts';
import { readTpdu, type Tpdu, writeTpdu } from '../src/tpdu/index.ts';

/** Fields of a PDU; those that it lacks are absent. */
type Said = Readonly<Record<string, unknown>>;

interface RecordedPdu {
  readonly file: string;
  readonly pdu: string;
  readonly hasServiceCentre: boolean;
  /** As Gammu reads it; `null` where Gammu rejects it. */
  readonly said: Said | null;
  /** The fields that the standard reads otherwise; `null` for a field to be left out. */
  readonly standard?: Said;
  readonly reason?: string;
  /** The suite states the text. */
  readonly stated?: boolean;
}

const { suites } = JSON.parse(
  readFileSync(new URL('fixtures/pdus.json', import.meta.url), 'utf8'),
) as {
  readonly suites: readonly { readonly project: string; readonly pdus: readonly RecordedPdu[] }[];
};

/** The fields of a PDU as this package reads it, under the names of the recording. */
function readFields({ pdu, hasServiceCentre }: RecordedPdu): Said {
  try {
    const tpdu = readTpdu(pdu, { hasServiceCentre });
    const address = tpdu.type === 'SMS-DELIVER' ? tpdu.sender : tpdu.recipient;
    return {
      type: tpdu.type,
      serviceCentre: tpdu.serviceCentre?.value ?? '',
      address: address.value,
      ...timeOf(tpdu),
      // The recording has no user data of a status report.
      ...(tpdu.type === 'SMS-STATUS-REPORT' ? {} : readUserData(tpdu.part)),
    };
  } catch (error) {
    if (error instanceof PduError) return { error: error.code };
    throw error;
  }
}

/** The recording has the local time, without its zone. */
function timeOf(tpdu: Tpdu): Said {
  if (tpdu.type === 'SMS-SUBMIT' || tpdu.sentAt === undefined) return {};
  return { time: tpdu.sentAt.slice(0, '2026-02-13T10:15:00'.length) };
}

function readUserData(part: ReceivedPart): Said {
  const { messageClass } = readDataCoding(part.dataCoding);
  const place = readConcatenation(part);
  return {
    ...(messageClass === undefined ? {} : { messageClass }),
    ...(place ? { part: [place.reference, place.total, place.number] } : {}),
    ...readText(part),
  };
}

function readText(part: ReceivedPart): Said {
  try {
    return { text: decodePartial([part], { national: all }).text };
  } catch (error) {
    if (error instanceof PduError && error.code === 'BINARY_DATA') return { binary: true };
    throw error;
  }
}

/** The fields without those that are `null`. */
function withoutNulls(fields: Said): Said {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

const pdus = suites.flatMap((suite) => suite.pdus);

describe.each(suites)('the PDUs of $project', ({ pdus }) => {
  it('read as recorded, or as the standard says', () => {
    for (const recorded of pdus) {
      const { pdu, said, standard = {} } = recorded;
      const { validity, ...expected } = { ...said, ...standard };
      const fields = 'error' in standard ? standard : withoutNulls(expected);
      expect(readFields(recorded), pdu).toEqual(fields);
      if (validity !== undefined) expect(readTpdu(pdu, recorded)).toMatchObject({ validity });
    }
  });

  it('are written again as they were', () => {
    for (const { pdu, hasServiceCentre, standard } of pdus) {
      if (standard && 'error' in standard) continue;
      const tpdu = readTpdu(pdu, { hasServiceCentre });
      if (tpdu.type === 'SMS-STATUS-REPORT') continue;
      const written = writeTpdu(tpdu, { hasServiceCentre });
      expect(readTpdu(written, { hasServiceCentre }), pdu).toEqual(tpdu);
    }
  });
});

it('come from the suites in this number', () => {
  expect(pdus.length).toBeGreaterThan(440);
  expect(pdus.filter(({ stated }) => stated).length).toBeGreaterThan(250);
  expect(pdus.filter(({ standard }) => standard).length).toBeLessThan(50);
  expect(pdus.every(({ standard, reason }) => !standard === !reason)).toBe(true);
});

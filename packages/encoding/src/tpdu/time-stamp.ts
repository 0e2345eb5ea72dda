import { requirePdu } from '../pdu/require-pdu.ts';

/** Octets of a time stamp. */
export const timeStampOctets = 7;

/** Short messages began in 1992: a year from this one on is of the last century. */
const firstYear = 90;

const minutesOfQuarter = 15;

/** Reads two semi-octets as digits, the tens in the lower one; NaN if they are no decimal digits. */
export function readTwoDigits(octet: number): number {
  const [tens, ones] = [octet & 0b1111, octet >> 4];
  return tens > 9 || ones > 9 ? NaN : tens * 10 + ones;
}

/** Writes a number from 0 to 99 as two semi-octets, the tens in the lower one. */
export function writeTwoDigits(value: number): number {
  return Math.floor(value / 10) + (value % 10) * 16;
}

/**
 * Reads a service centre time stamp (3GPP TS 23.040, 9.2.3.11) as ISO 8601 with the offset of its zone, or
 * without an offset if the octet of the zone is no number. Returns `undefined` if the octets are no date,
 * as in messages that were never stamped.
 */
export function readTimeStamp(octets: readonly number[]): string | undefined {
  const [year = 0, ...others] = octets.slice(0, 6).map(readTwoDigits);
  const [month, day, hour, minute, second] = others.map(padded);
  const century = year >= firstYear ? 19 : 20;
  const local = `${century}${padded(year)}-${month}-${day}T${hour}:${minute}:${second}`;
  const instant = Date.parse(`${local}Z`);
  // `Date` moves 31 February to March, so compare.
  const isDate = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(local);
  return isDate ? local + readOffset(octets[6] ?? 0) : undefined;
}

/** Bit 3 is the sign, and the digits count quarters of an hour. */
function readOffset(zone: number): string {
  const minutes = readTwoDigits(zone & 0b1111_0111) * minutesOfQuarter;
  if (Number.isNaN(minutes)) return '';
  const isWest = (zone & 0b1000) > 0 && minutes > 0;
  return `${isWest ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** Writes ISO 8601 as a time stamp, in the zone of its offset. */
export function writeTimeStamp(time: string, field: string): number[] {
  const match =
    /^(?:19(?=9)|20(?!9))(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(
      time,
    );
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] =
    match?.slice(1, 7).map(Number) ?? [];
  const quarters = (Number(match?.[8] ?? 0) * 60 + Number(match?.[9] ?? 0)) / minutesOfQuarter;
  const sign = match?.[7] === '-' ? 0b1000 : 0;
  const digits = [year, month, day, hour, minute, second].map(writeTwoDigits);
  const octets = [...digits, writeTwoDigits(quarters) + sign];
  requirePdu(
    match && Number.isInteger(quarters) && quarters < 80 && readTimeStamp(octets),
    'BAD_FIELD',
    `${field}: expected ISO 8601 with seconds and an offset in quarters of an hour, from 1990 to 2089, such as 2026-02-13T10:15:00+01:00`,
  );
  return octets;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

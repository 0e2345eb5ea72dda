import type { OctetReader } from './octet-reader.ts';
import { requirePdu } from '../pdu/require-pdu.ts';
import {
  readTimeStamp,
  readTwoDigits,
  timeStampOctets,
  writeTimeStamp,
  writeTwoDigits,
} from './time-stamp.ts';
import type { Validity } from './tpdu.ts';

/** TP-VPF (3GPP TS 23.040, 9.2.3.3). */
const format = { none: 0b00, enhanced: 0b01, relative: 0b10, absolute: 0b11 } as const;

const [minute, hour, day, week] = [60, 3_600, 86_400, 604_800];

/** The ranges of a relative validity (3GPP TS 23.040, 9.2.3.12.1): up to `last`, value × step + base. */
const ranges = [
  { last: 143, step: 5 * minute, base: 5 * minute },
  { last: 167, step: 30 * minute, base: 12 * hour - 143 * 30 * minute },
  { last: 196, step: day, base: -166 * day },
  { last: 255, step: week, base: -192 * week },
] as const;

/** Reads TP-VP; `undefined` without one, or if its octets are no time. */
export function readValidity(reader: OctetReader, validityFormat: number): Validity | undefined {
  if (validityFormat === format.none) return undefined;
  if (validityFormat === format.relative) return { seconds: toSeconds(reader.next('TP-VP')) };
  const octets = reader.take(timeStampOctets, 'TP-VP');
  if (validityFormat === format.enhanced) return readEnhanced(octets);
  const until = readTimeStamp(octets);
  return until === undefined ? undefined : { until };
}

/** The enhanced format (3GPP TS 23.040, 9.2.3.12.3). A reserved format has no validity. */
function readEnhanced(octets: readonly number[]): Validity {
  const [indicator = 0] = octets;
  // Each octet of the indicator says in bit 7 whether another one follows.
  const end = octets.findIndex((octet) => octet < 0x80);
  const [value = 0, ...others] = octets.slice(end + 1);
  const isSingleShot = (indicator & 0b100_0000) > 0;
  const seconds = [undefined, toSeconds(value), value, toClock([value, ...others])][
    end < 0 ? 0 : indicator & 0b111
  ];
  return seconds === undefined ? { isSingleShot } : { seconds, isSingleShot };
}

function toSeconds(value: number): number {
  const { step, base } = ranges.find(({ last }) => value <= last) ?? ranges[3];
  return value * step + base;
}

/** Hours, minutes and seconds in semi-octets; `undefined` if they are no digits. */
function toClock(octets: readonly number[]): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = octets.map(readTwoDigits);
  const total = hours * hour + minutes * minute + seconds;
  return Number.isNaN(total) ? undefined : total;
}

/**
 * Writes TP-VP and the TP-VPF that announces it. The relative format rounds seconds up to its next step;
 * `isSingleShot` chooses the enhanced format, which is exact below 100 hours.
 */
export function writeValidity(validity: Validity | undefined): [format: number, octets: number[]] {
  if (validity === undefined) return [format.none, []];
  const isObject = typeof validity === 'object' && (validity as Validity | null) !== null;
  requirePdu(isObject, 'BAD_FIELD', 'validity: expected an object');
  const { seconds, until, isSingleShot } = validity;
  if (until !== undefined && seconds === undefined && isSingleShot === undefined) {
    return [format.absolute, writeTimeStamp(until, 'validity.until')];
  }
  requirePdu(
    until === undefined && (seconds !== undefined || isSingleShot !== undefined),
    'BAD_FIELD',
    'validity: expected either until or seconds',
  );
  requirePdu(
    seconds === undefined || (typeof seconds === 'number' && seconds > 0 && seconds <= 63 * week),
    'BAD_FIELD',
    `validity.seconds: expected more than 0 and at most ${63 * week}, which is 63 weeks`,
  );
  if (isSingleShot === undefined) return [format.relative, [fromSeconds(seconds ?? 0)]];
  const octets = writeEnhanced(seconds, isSingleShot);
  return [format.enhanced, [...octets, 0, 0, 0, 0, 0, 0].slice(0, timeStampOctets)];
}

function writeEnhanced(seconds: number | undefined, isSingleShot: boolean): number[] {
  const indicator = isSingleShot ? 0b100_0000 : 0;
  if (seconds === undefined) return [indicator];
  const whole = Math.ceil(seconds);
  if (whole >= 100 * hour) return [indicator + 1, fromSeconds(seconds)];
  const clock = [whole / hour, (whole % hour) / minute, whole % minute];
  return [indicator + 3, ...clock.map((value) => writeTwoDigits(Math.floor(value)))];
}

/** The smallest value that stands for at least so many seconds. */
function fromSeconds(seconds: number): number {
  const range = ranges.find(({ last, step, base }) => seconds <= last * step + base) ?? ranges[3];
  return Math.max(0, Math.ceil((seconds - range.base) / range.step));
}

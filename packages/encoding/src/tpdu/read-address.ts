import { joinedDefaultTables } from '../alphabet/default-tables.ts';
import { textOf } from '../alphabet/septet-tables.ts';
import { type Address, semiOctetDigits, typesOfNumber } from './address.ts';
import type { OctetReader } from './octet-reader.ts';
import { repack } from '../pdu/repack.ts';

/** Reads TP-OA, TP-DA or TP-RA: its length counts semi-octets (3GPP TS 23.040, 9.1.2.5). */
export function readAddress(reader: OctetReader, field: string): Address {
  const semiOctets = reader.next(field);
  return toAddress(reader.take(1 + Math.ceil(semiOctets / 2), field), semiOctets);
}

/**
 * Reads the address of the service centre that modems put before a TPDU: its length counts octets, and 0
 * stands for the service centre that is set in the SIM (3GPP TS 27.005, 3.1).
 */
export function readServiceCentre(reader: OctetReader): Address | undefined {
  const length = reader.next('serviceCentre');
  if (length === 0) return undefined;
  return toAddress(reader.take(length, 'serviceCentre'), (length - 1) * 2);
}

function toAddress([type = 0, ...octets]: readonly number[], semiOctets: number): Address {
  const typeOfNumber = typesOfNumber[(type >> 4) & 0b111] ?? 'unknown';
  const value =
    typeOfNumber === 'alphanumeric'
      ? toText(octets, semiOctets)
      : toDigits(octets, semiOctets, typeOfNumber === 'international');
  return { value, typeOfNumber, numberingPlan: type & 0b1111 };
}

/** Only whole septets hold characters (3GPP TS 23.040, 9.1.2.5). */
function toText(octets: readonly number[], semiOctets: number): string {
  const septets = Math.floor((semiOctets * 4) / 7);
  return textOf(repack(octets, 8, 7).slice(0, septets), joinedDefaultTables);
}

function toDigits(octets: readonly number[], semiOctets: number, isInternational: boolean): string {
  const digits = octets
    .flatMap((octet) => [octet & 0b1111, octet >> 4])
    .slice(0, semiOctets)
    .map((semiOctet) => semiOctetDigits.charAt(semiOctet))
    .join('');
  return isInternational && digits ? `+${digits}` : digits;
}

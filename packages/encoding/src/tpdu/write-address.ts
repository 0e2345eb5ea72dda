import { defaultWidths } from '../alphabet/default-widths.ts';
import { joinedDefaultTables } from '../alphabet/default-tables.ts';
import { septetsOf } from '../alphabet/septet-tables.ts';
import { type Address, semiOctetDigits, typesOfNumber } from './address.ts';
import { repack } from '../pdu/repack.ts';
import { requirePdu } from '../pdu/require-pdu.ts';

/** An address has at most 10 octets after its type: 20 digits or 11 septets (3GPP TS 23.040, 9.1.2.5). */
const maxDigits = 20;
const maxSeptets = 11;

/** Writes TP-OA or TP-DA: its length counts semi-octets (3GPP TS 23.040, 9.1.2.5). */
export function writeAddress(address: string | Address, field: string): number[] {
  const { type, semiOctets, octets } = encodeAddress(toAddress(address), field);
  return [semiOctets, type, ...octets];
}

/** Writes the address of the service centre before a TPDU; its length counts octets. */
export function writeServiceCentre(address: string | Address | undefined): number[] {
  if (address === undefined) return [0];
  const { type, octets } = encodeAddress(toAddress(address), 'serviceCentre');
  return [octets.length + 1, type, ...octets];
}

/** `+` and digits are an international number, digits alone a number of unknown kind, else it is a text. */
function toAddress(address: string | Address): Address {
  if (typeof address !== 'string') return address;
  const isInternational = address.startsWith('+');
  const isNumber = /^\+?[\d*#]+$/.test(address);
  if (!isNumber && !isInternational) {
    return { value: address, typeOfNumber: 'alphanumeric', numberingPlan: 0 };
  }
  const typeOfNumber = isInternational ? 'international' : 'unknown';
  return { value: address, typeOfNumber, numberingPlan: 1 };
}

function encodeAddress(address: Address, field: string) {
  requirePdu(
    // A caller without types may pass anything.
    typeof (address as Partial<Address> | undefined)?.value === 'string',
    'BAD_FIELD',
    `${field}: expected a number such as +447911123456, or { value, typeOfNumber, numberingPlan }`,
  );
  const { value, typeOfNumber, numberingPlan } = address;
  const typeBits = typesOfNumber.indexOf(typeOfNumber);
  requirePdu(
    typeBits >= 0 && numberingPlan >= 0 && numberingPlan <= 15 && Number.isInteger(numberingPlan),
    'BAD_FIELD',
    `${field}: expected a typeOfNumber such as 'international' and a numberingPlan from 0 to 15`,
  );
  const type = 0x80 + typeBits * 16 + numberingPlan;
  return typeOfNumber === 'alphanumeric'
    ? { type, ...encodeText(value, field) }
    : { type, ...encodeDigits(value, field) };
}

function encodeText(text: string, field: string) {
  const characters = Array.from(text);
  const septets = characters.flatMap((character) => septetsOf(character, joinedDefaultTables));
  const isGsm7 = characters.every((each) => each.length === 1 && defaultWidths[each.charCodeAt(0)]);
  requirePdu(
    isGsm7 && septets.length <= maxSeptets,
    'BAD_FIELD',
    `${field}: expected at most ${maxSeptets} septets of the GSM-7 alphabet, or a number such as +447911123456`,
  );
  return { semiOctets: Math.ceil((septets.length * 7) / 4), octets: repack(septets, 7, 8) };
}

function encodeDigits(value: string, field: string) {
  const semiOctets = Array.from(value.replace(/^\+/, ''), (digit) =>
    semiOctetDigits.indexOf(digit),
  );
  requirePdu(
    semiOctets.length <= maxDigits && !semiOctets.includes(-1),
    'BAD_FIELD',
    `${field}: expected at most ${maxDigits} digits, with "+" before them if international`,
  );
  const octets: number[] = [];
  for (let index = 0; index < semiOctets.length; index += 2) {
    octets.push((semiOctets[index] ?? 0) + (semiOctets[index + 1] ?? 15) * 16);
  }
  return { semiOctets: semiOctets.length, octets };
}

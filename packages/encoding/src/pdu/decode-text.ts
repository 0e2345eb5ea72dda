import { defaultTables } from '../alphabet/default-tables.ts';
import { joinTables, type SeptetTables, textOf } from '../alphabet/septet-tables.ts';
import { readPartCoding } from './data-coding.ts';
import { element } from './element.ts';
import type { OpenPart } from './open-part.ts';
import type { ReceivedPart } from './part.ts';
import { lastElement, type InformationElement } from './read-elements.ts';
import { repack } from './repack.ts';
import { requirePdu } from './require-pdu.ts';

/** National Language Identifiers go from 1 to this one; others are reserved (3GPP TS 23.038, 6.2.1.2.4). */
const lastIdentifier = 13;

/**
 * Decodes the text of one part.
 *
 * @throws PduError `BAD_PART` when the octets do not fit header, septets or data coding, `BINARY_DATA` or
 * `COMPRESSED` when they hold no plain text, `MISSING_LANGUAGE` when the part names a language that
 * `languages` lacks
 */
export function decodeText(
  part: ReceivedPart,
  { headerLength, elements }: OpenPart,
  languages: readonly SeptetTables[],
  place: string,
): string {
  const { encoding, isCompressed } = readPartCoding(part.dataCoding, `${place}.dataCoding`);
  requirePdu(
    !isCompressed,
    'COMPRESSED',
    `${place}: the text is compressed (3GPP TS 23.042); ask the sender for an uncompressed one`,
  );
  requirePdu(
    encoding !== '8-bit',
    'BINARY_DATA',
    `${place}: the part holds 8-bit data, which has no characters; read the octets after the header`,
  );
  if (encoding === 'UCS-2') return decodeUcs2(part.octets, headerLength, place);
  const septets = part.isUnpacked
    ? readUnpacked(part.octets, headerLength, place)
    : unpack(part, headerLength, place);
  return textOf(septets, chooseTables(elements, languages, place));
}

function decodeUcs2(octets: ReceivedPart['octets'], start: number, place: string): string {
  requirePdu(
    (octets.length - start) % 2 === 0,
    'BAD_PART',
    `${place}.octets: expected two octets for each UCS-2 character; check that the part was read whole`,
  );
  let text = '';
  for (let index = start; index < octets.length; index += 2) {
    text += String.fromCharCode((octets[index] ?? 0) * 256 + (octets[index + 1] ?? 0));
  }
  return text;
}

function unpack(
  { octets, septets = NaN }: ReceivedPart,
  headerLength: number,
  place: string,
): number[] {
  // The header and its fill bits take whole septets.
  const headerSeptets = Math.ceil((headerLength * 8) / 7);
  requirePdu(
    Number.isInteger(septets) && septets >= headerSeptets && septets * 7 <= octets.length * 8,
    'BAD_PART',
    `${place}.septets: expected TP-UDL, a number of septets that the octets hold; for one septet in ` +
      'each octet, as in SMPP, set isUnpacked',
  );
  return repack(octets, 8, 7).slice(headerSeptets, septets);
}

function readUnpacked(
  octets: ReceivedPart['octets'],
  headerLength: number,
  place: string,
): number[] {
  const septets = Array.from(octets.slice(headerLength));
  requirePdu(
    septets.every((septet) => septet < 0x80),
    'BAD_PART',
    `${place}.octets: expected septets from 0 to 127; leave out isUnpacked if they are packed`,
  );
  return septets;
}

/** Joins the tables that the header names: the default ones without an element. */
function chooseTables(
  elements: readonly InformationElement[],
  languages: readonly SeptetTables[],
  place: string,
): string {
  const { locking } = findLanguage(element.lockingShift);
  const { singleShift } = findLanguage(element.singleShift);
  return joinTables(locking, singleShift);

  function findLanguage(shift: number): SeptetTables {
    const identifier = lastElement(elements, shift)?.octets[0] ?? 0;
    // A reserved value in an element is ignored (3GPP TS 23.040, 9.2.3.24).
    if (identifier === 0 || identifier > lastIdentifier) return defaultTables;
    const language = languages.find((each) => each.identifier === identifier);
    requirePdu(
      language,
      'MISSING_LANGUAGE',
      `${place}: the part needs the tables of national language ${identifier}; pass that language, or all, in national`,
    );
    return language;
  }
}

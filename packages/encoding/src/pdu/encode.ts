import type { Coding } from '../alphabet/coding.ts';
import { joinedDefaultTables } from '../alphabet/default-tables.ts';
import { septetsOf } from '../alphabet/septet-tables.ts';
import { maxSegments } from '../checks/limits.ts';
import type { AnalyzeOptions } from '../segments/analyze-options.ts';
import { cutText } from '../segments/cut-text.ts';
import type { Cut } from '../segments/cutting.ts';
import { element } from './element.ts';
import type { Part } from './part.ts';
import { repack } from './repack.ts';
import { requirePdu } from './require-pdu.ts';

/** Options of `encode`: those of `analyze`, and a reference number. */
export interface EncodeOptions extends AnalyzeOptions {
  /**
   * Number by which a receiver recognises the parts of one message: up to 255, or up to 65,535 with
   * `referenceBits: 16`. Give each long message its own.
   * @default 0
   */
  readonly referenceNumber?: number | undefined;
  /**
   * Message class: 0 is shown at once (flash), 1 is for the phone, 2 for the SIM, 3 for attached equipment
   * (3GPP TS 23.038, 4).
   * @default none
   */
  readonly messageClass?: 0 | 1 | 2 | 3 | undefined;
  /**
   * Put each septet of GSM-7 into an octet of its own, as most SMPP gateways expect. A header stays as
   * it is, without fill bits.
   * @default false
   */
  readonly isUnpacked?: boolean | undefined;
}

/**
 * Encodes a text as the user data of the short messages that carry it; an empty list for the empty text.
 *
 * @throws TypeError when `text` is not a string, or an option of `analyze` is invalid
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 * @throws PduError `BAD_REFERENCE` for a reference number that does not fit its bits, `BAD_FIELD` for another
 * option of the wrong type, `TOO_LONG` for a text of more than 255 parts
 *
 * @example
 * ```ts
 * encode('hello');
 * // [{ header: [], octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 }]
 * ```
 */
export function encode(text: string, options: EncodeOptions = {}): Part[] {
  const isObject = typeof options === 'object' && (options as EncodeOptions | null) !== null;
  requirePdu(isObject, 'BAD_FIELD', 'options: expected an object');
  const { referenceBits = 8, referenceNumber = 0, messageClass, isUnpacked = false } = options;
  requirePdu(typeof isUnpacked === 'boolean', 'BAD_FIELD', 'isUnpacked: expected true or false');
  requirePdu(
    [8, 16].includes(referenceBits),
    'BAD_FIELD',
    'referenceBits: expected 8 or 16, or nothing',
  );
  const end = 2 ** referenceBits;
  requirePdu(
    Number.isInteger(referenceNumber) && referenceNumber >= 0 && referenceNumber < end,
    'BAD_REFERENCE',
    `referenceNumber: expected an integer from 0 to ${end - 1}; with referenceBits: 16 it may be up to 65535`,
  );
  requirePdu(
    messageClass === undefined || [0, 1, 2, 3].includes(messageClass),
    'BAD_FIELD',
    'messageClass: expected 0, 1, 2 or 3, or nothing',
  );
  const cuts: Cut[] = [];
  const { coding, segments } = cutText(text, options, cuts);
  requirePdu(
    segments <= maxSegments,
    'TOO_LONG',
    `text: it takes ${segments} parts, and a message has at most ${maxSegments}; shorten it or send several messages`,
  );
  return cuts.map(({ start, end }, index) => {
    const elements = [...(coding.elements ?? [])];
    if (segments > 1) {
      elements.push(...startConcatenation(referenceBits, referenceNumber), segments, index + 1);
    }
    const header = elements.length > 0 ? [elements.length, ...elements] : [];
    return encodePart(text.slice(start, end), coding, header, options);
  });
}

/** Identifier, size and reference of a concatenation; number of parts and number of the part follow. */
function startConcatenation(referenceBits: 8 | 16, referenceNumber: number): number[] {
  return referenceBits === 8
    ? [element.concatenation8, 3, referenceNumber]
    : [element.concatenation16, 4, ...toOctets(referenceNumber)];
}

function encodePart(
  text: string,
  coding: Coding,
  header: readonly number[],
  { messageClass, isUnpacked }: EncodeOptions,
): Part {
  const codeUnits = text.split('');
  const classBits = messageClass === undefined ? 0 : 0x10 + messageClass;
  if (!coding.widths) {
    const own = codeUnits.flatMap((codeUnit) => toOctets(codeUnit.charCodeAt(0)));
    return { header, octets: [...header, ...own], dataCoding: 0x08 + classBits };
  }
  const { tables = joinedDefaultTables } = coding;
  const own = codeUnits.flatMap((codeUnit) => septetsOf(codeUnit, tables));
  if (isUnpacked) {
    return { header, octets: [...header, ...own], dataCoding: classBits, isUnpacked };
  }
  // Repacked to septets, the header gets its fill bits (3GPP TS 23.040, 9.2.3.24).
  const septets = [...repack(header, 8, 7), ...own];
  return { header, octets: repack(septets, 7, 8), dataCoding: classBits, septets: septets.length };
}

/** The two octets of a 16-bit number, the high one first. */
function toOctets(value: number): [high: number, low: number] {
  return [value >> 8, value & 0xff];
}

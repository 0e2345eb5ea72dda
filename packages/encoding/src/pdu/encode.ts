import { analyze, type WatchedOptions } from '../analyze.ts';
import { ucs2 } from '../codings.ts';
import { defaultTables, septetsOf } from '../septet-tables.ts';
import type { AnalyzeOptions, Coding } from '../types.ts';
import type { Part } from './part.ts';
import { repack } from './repack.ts';
import { requirePdu } from './require-pdu.ts';

/** How a text is to be put into parts. */
export interface EncodeOptions extends AnalyzeOptions {
  /**
   * The number by which a receiver knows parts that belong together: up to 255, or up to 65,535 with
   * `reference: 16`. Give each long message its own.
   * @default 0
   */
  readonly referenceNumber?: number | undefined;
}

/**
 * Encodes a text as the user data of the short messages that carry it; none for the empty text.
 *
 * @throws TypeError when `text` is not a string
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 * @throws PduError `bad_reference` for a reference number that its bits cannot hold, `too_long` for a
 * text of more than 255 parts
 *
 * @example
 * encode('hello');
 * // [{ header: [], octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 }]
 */
export function encode(text: string, options: EncodeOptions = {}): Part[] {
  const { reference = 8, referenceNumber = 0 } = options;
  const isWithin = (referenceNumber & (2 ** reference - 1)) === referenceNumber;
  requirePdu(isWithin, 'bad_reference', 'referenceNumber');
  let parts: string[] = [];
  let coding: Coding = ucs2;
  const { segments } = analyze(text, {
    ...options,
    watch(start, end, _units, used) {
      if (!start) parts = [];
      parts.push(text.slice(start, end));
      coding = used;
    },
  } as WatchedOptions);
  requirePdu(segments <= 255, 'too_long', 'text');
  // A message of one segment may have been cut too: what fits only without a concatenation.
  if (segments === 1) parts = [text];
  const {
    widths,
    elements = [],
    tables = defaultTables.locking + defaultTables.singleShift,
  } = coding;
  return parts.map((part, index) => {
    const header = [...elements];
    if (segments > 1) {
      header.push(
        // The elements 00 and 08 are for references of 8 and 16 bits (9.2.3.24.1, 9.2.3.24.8).
        reference - 8,
        reference / 8 + 2,
        ...repack([referenceNumber], reference, 8).reverse(),
        segments,
        index + 1,
      );
    }
    if (header.length) header.unshift(header.length);
    if (!widths) {
      return {
        header,
        octets: [
          ...header,
          ...part.split('').flatMap((unit) => repack([unit.charCodeAt(0)], 16, 8).reverse()),
        ],
        dataCoding: 8,
      };
    }
    // Seen as septets, the header ends in the fill bits (3GPP TS 23.040, 9.2.3.24).
    const septets = [
      ...repack(header, 8, 7),
      ...part.split('').flatMap((unit) => septetsOf(unit, tables)),
    ];
    return { header, octets: repack(septets, 7, 8), dataCoding: 0, septets: septets.length };
  });
}

import { analyze } from '../analyze.ts';
import { segment } from '../segment.ts';
import type { AnalyzeOptions } from '../types.ts';
import {
  concatenation16,
  concatenation8,
  nationalLockingShift,
  nationalSingleShift,
} from './information-elements.ts';
import { pack, septetsBehind } from './pack.ts';
import type { Part } from './part.ts';
import { PduError } from './pdu-error.ts';
import { septetsOf, septetTables } from '../septet-tables.ts';

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
  const { reference = 8, referenceNumber = 0, national: languages } = options;
  const most = 2 ** reference - 1;
  if (!Number.isInteger(referenceNumber) || referenceNumber < 0 || referenceNumber > most) {
    throw new PduError('bad_reference', `referenceNumber: expected an integer from 0 to ${most}`);
  }
  const { encoding, segments, tooLong, national } = analyze(text, options);
  if (tooLong) {
    throw new PduError('too_long', `text: takes ${segments} parts; shorten it to 255 or split it`);
  }
  const locking = languages?.find(({ name }) => name === national?.locking);
  const singleShift = languages?.find(({ name }) => name === national?.singleShift);
  const tables = septetTables(locking, singleShift);
  return segment(text, options).map((part, index) => {
    const elements: number[] = [];
    if (singleShift) elements.push(nationalSingleShift, 1, singleShift.identifier);
    if (locking) elements.push(nationalLockingShift, 1, locking.identifier);
    if (segments > 1) {
      if (reference === 8) elements.push(concatenation8, 3);
      else elements.push(concatenation16, 4, referenceNumber >> 8);
      elements.push(referenceNumber & 0xff, segments, index + 1);
    }
    const header = elements.length ? [elements.length, ...elements] : [];
    const codeUnits = part.text.split('');
    if (encoding === 'UCS-2') {
      const octets = codeUnits
        .map((each) => each.charCodeAt(0))
        .flatMap((each) => [each >> 8, each & 0xff]);
      return { header, octets: [...header, ...octets], dataCoding: 0x08 };
    }
    const septets = codeUnits.flatMap((character) => septetsOf(character, tables));
    return {
      header,
      octets: pack(header, septets),
      septets: septetsBehind(header.length) + septets.length,
      dataCoding: 0,
    };
  });
}

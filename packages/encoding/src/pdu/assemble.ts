import { decodeText } from './decode-text.ts';
import { type DecodeOptions, readNational } from './decode-options.ts';
import { findConcatenation } from './find-concatenation.ts';
import { openPart } from './open-part.ts';
import type { ReceivedPart } from './part.ts';
import { requirePdu } from './require-pdu.ts';

/** The texts of the parts of one message. */
export interface Assembly {
  /** The text of each part, the first at 0; `null` where the part is missing. */
  readonly texts: readonly (string | null)[];
  /** Numbers of the missing parts, from 1. */
  readonly missing: readonly number[];
}

/**
 * Decodes the parts of one message and puts them in order.
 *
 * @throws PduError `FOREIGN_PART` when the parts are not of one message, `BAD_FIELD` for an option of the wrong
 * type, or as `decodeText`
 */
export function assemble(parts: readonly ReceivedPart[], options: DecodeOptions): Assembly {
  const isList: boolean = Array.isArray(parts);
  requirePdu(isList, 'BAD_PART', 'parts: expected an array of parts');
  const national = readNational(options);
  const found = new Map<number, string>();
  let firstMessage: string | undefined;
  let total = 0;
  parts.forEach((part, index) => {
    const place = `parts[${index}]`;
    const open = openPart(part, place);
    const text = decodeText(part, open, national, place);
    const concatenation = findConcatenation(open.elements);
    const number = concatenation?.number ?? 1;
    const message = concatenation
      ? [concatenation.referenceBits, concatenation.reference, concatenation.total].join()
      : '';
    firstMessage ??= message;
    // Two messages may have drawn the same reference: then a number comes with another text.
    const isSameMessage = message === firstMessage && (found.get(number) ?? text) === text;
    requirePdu(
      isSameMessage,
      'FOREIGN_PART',
      `${place}: the part belongs to another message than parts[0]; group the parts by sender and readConcatenation`,
    );
    found.set(number, text);
    total = concatenation?.total ?? 1;
  });
  const texts = Array.from({ length: total }, (_, index) => found.get(index + 1) ?? null);
  const missing = texts.flatMap((text, index) => (text === null ? [index + 1] : []));
  return { texts, missing };
}

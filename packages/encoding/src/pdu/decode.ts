import { assemble } from './assemble.ts';
import type { DecodeOptions } from './decode-options.ts';
import type { ReceivedPart } from './part.ts';
import { requirePdu } from './require-pdu.ts';

/**
 * Decodes the parts of one message, in any order. A duplicate of a part is ignored; an empty list is
 * the empty text. All codings that hold text are read, whatever their message class.
 *
 * @throws PduError `MISSING_PART` or `FOREIGN_PART` when the parts are not exactly one message,
 * `BINARY_DATA` or `COMPRESSED` when a part holds no plain text, `BAD_PART` or `MISSING_LANGUAGE` when a
 * part cannot be read
 *
 * @example
 * ```ts
 * decode(encode('hello')); // 'hello'
 * decode([{ octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0xf1 }]); // 'hello'
 * ```
 */
export function decode(parts: readonly ReceivedPart[], options: DecodeOptions = {}): string {
  const { texts, missing } = assemble(parts, options);
  requirePdu(
    missing.length === 0,
    'MISSING_PART',
    `parts: part ${missing.join(', ')} of ${texts.length} is missing; decode once all have arrived, or use decodePartial`,
  );
  return texts.join('');
}

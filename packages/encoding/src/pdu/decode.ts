import { defaultTables, type Tables, textOf } from '../septet-tables.ts';
import type { NationalLanguage } from '../types.ts';
import type { ReceivedPart } from './part.ts';
import { repack } from './repack.ts';
import { requirePdu } from './require-pdu.ts';

/** What is known of the parts beforehand. */
export interface DecodeOptions {
  /**
   * National languages whose tables the parts may name, from `@23telecom/encoding/national`.
   * @default none
   */
  readonly national?: readonly NationalLanguage[] | undefined;
}

/**
 * Decodes the parts of one message, in any order. A part that comes twice counts once; no parts are
 * the empty text.
 *
 * @throws PduError `missing_part` or `foreign_part` when the parts are not one message, `bad_part` or
 * `missing_language` when one cannot be read
 *
 * @example
 * decode(encode('hello')); // 'hello'
 */
export function decode(parts: readonly ReceivedPart[], options: DecodeOptions = {}): string {
  const texts: string[] = [];
  let message: string | undefined;
  let total = 0;
  parts.forEach(({ header = [], octets, septets = NaN, dataCoding }, index) => {
    const place = `part ${index}`;
    const { length } = header;
    // By their identifiers (3GPP TS 23.040, 9.2.3.24); of two alike the later one counts.
    const elements: Record<number, number[]> = {};
    let at = 1;
    while (at < length) {
      // Without a sign: octets that were read with one would lead back, for ever.
      const [element = 0, size = 0] = header.slice(at);
      elements[element] = header.slice(at + 2, (at += (size >>> 0) + 2));
    }
    // General data coding with or without a class, not compressed (3GPP TS 23.038, 4).
    const alphabet = dataCoding & 0xec;
    requirePdu(
      (alphabet
        ? alphabet === 8 && !((octets.length - length) & 1)
        : septets * 7 <= octets.length * 8) && at === (length || 1),
      'bad_part',
      place,
    );
    const languageOf = (element: number): Tables => {
      const [wanted = 0] = elements[element] ?? [];
      const languages = [defaultTables, ...(options.national ?? [])];
      const language = languages.find((each) => each.identifier === wanted);
      requirePdu(language, 'missing_language', place);
      return language;
    };
    const text = alphabet
      ? // Read backwards, the octets have the lowest bits first.
        String.fromCharCode(...repack(octets.slice(length).reverse(), 8, 16).reverse())
      : textOf(
          repack(octets, 8, 7).slice(repack(header, 8, 7).length, septets),
          // National locking and single shift (9.2.3.24.16, 9.2.3.24.15).
          languageOf(0x25).locking + languageOf(0x24).singleShift,
        );
    // With an 8-bit and a 16-bit reference (9.2.3.24.1, 9.2.3.24.8).
    const concatenation = elements[0x00] ?? elements[0x08] ?? [];
    const number = concatenation.pop() ?? 1;
    // What is left, the reference and the total, all parts of the message have.
    const shared = String(concatenation);
    total = concatenation.pop() ?? 1;
    message ??= shared;
    requirePdu(shared === message && (texts[number] ??= text) === text, 'foreign_part', place);
  });
  for (; total; total--) {
    requirePdu(texts[total] !== undefined, 'missing_part', `number ${total}`);
  }
  return texts.join('');
}

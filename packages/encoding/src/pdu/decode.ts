import type { NationalLanguage } from '../types.ts';
import type { ReceivedPart } from './part.ts';
import { PduError } from './pdu-error.ts';
import { type Header, readHeader } from './read-header.ts';
import { readText } from './read-text.ts';

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
 * @throws PduError `missing_part` or `foreign_part` when the parts are not one message; `bad_header`,
 * `bad_length`, `unknown_coding` or `unknown_language` when one cannot be read
 *
 * @example
 * decode(encode('hello')); // 'hello'
 */
export function decode(parts: readonly ReceivedPart[], options: DecodeOptions = {}): string {
  const texts: string[] = [];
  let first: Header | undefined;
  parts.forEach((part, index) => {
    const header = readHeader(part, index);
    first ??= header;
    const text = readText(part, header, index, options.national ?? []);
    const place = header.number - 1;
    if (header.message !== first.message || (texts[place] ?? text) !== text) {
      throw new PduError(
        'foreign_part',
        `parts[${index}]: is of another message than parts[0]; decode each message by itself`,
      );
    }
    texts[place] = text;
  });
  for (let place = 0; place < (first?.total ?? 0); place++) {
    if (texts[place] === undefined) {
      throw new PduError(
        'missing_part',
        `parts: number ${place + 1} of ${first?.total} is missing; decode when all are there`,
      );
    }
  }
  return texts.join('');
}

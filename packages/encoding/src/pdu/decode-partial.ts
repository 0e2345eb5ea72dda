import { assemble } from './assemble.ts';
import type { DecodeOptions } from './decode-options.ts';
import type { ReceivedPart } from './part.ts';

/** The parts of a message that have arrived, as plain data. */
export interface PartialMessage {
  /** The texts of the parts that are there, joined in order. */
  readonly text: string;
  /** The text of each part, the first at 0; `null` where the part is missing. */
  readonly texts: readonly (string | null)[];
  /** Numbers of the missing parts, from 1; empty if the message is whole. */
  readonly missing: readonly number[];
}

/**
 * Decodes a message whose parts may be missing, and reports which are.
 *
 * @throws PduError as `decode` does, except `MISSING_PART`
 *
 * @example
 * ```ts
 * const [, second] = encode('a'.repeat(200));
 * decodePartial([second]);
 * // { text: 'aaa…', texts: [null, 'aaa…'], missing: [1] }
 * ```
 */
export function decodePartial(
  parts: readonly ReceivedPart[],
  options: DecodeOptions = {},
): PartialMessage {
  const { texts, missing } = assemble(parts, options);
  return { text: texts.join(''), texts, missing };
}

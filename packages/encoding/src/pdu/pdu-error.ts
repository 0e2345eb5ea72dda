/**
 * What is wrong, and what to do about it:
 *
 * - `too_long`: the text takes more than 255 parts; shorten it or send it as several messages.
 * - `bad_reference`: the reference number is no integer of as many bits as `reference` says.
 * - `missing_part`: a part is not there yet; decode when all are.
 * - `foreign_part`: a part is of another message than the first; decode each message by itself.
 * - `bad_part`: the octets do not fit the header, the septets or a GSM-7 or UCS-2 text; check them.
 * - `missing_language`: the part names a national language; pass it, or all, in `national`.
 */
export type PduErrorCode =
  'too_long' | 'bad_reference' | 'missing_part' | 'foreign_part' | 'bad_part' | 'missing_language';

/**
 * Thrown when a text cannot be put into parts, or parts do not make one. The message names the place
 * (of parts their index, from 0; of one that is missing its number, from 1), and `code` what to do: see
 * {@link PduErrorCode}.
 *
 * @example
 * try {
 *   decode(parts);
 * } catch (error) {
 *   if (error instanceof PduError && error.code === 'missing_part') waitForMore();
 * }
 */
export class PduError extends Error {
  override readonly name = 'PduError';
  readonly code: PduErrorCode;

  constructor(code: PduErrorCode, place: string) {
    super(place + ': ' + code);
    this.code = code;
  }
}

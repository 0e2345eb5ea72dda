import { docsUrlOf } from '@23telecom/checks';

/**
 * The cause of a {@link PduError}:
 *
 * - `TOO_LONG`: the text takes more than 255 parts. Shorten it or send it as several messages.
 * - `BAD_REFERENCE`: the reference number is not an integer that fits the bits of `referenceBits`.
 * - `BAD_FIELD`: an option of `encode` or a field of `writeTpdu` cannot be written.
 * - `MISSING_PART`: a part is missing. Decode once all parts have arrived, or use `decodePartial`.
 * - `FOREIGN_PART`: a part belongs to another message than the first part. Decode each message
 *   separately.
 * - `BAD_PART`: the octets do not fit the header, the septets or a GSM-7 or UCS-2 text. Check how the
 *   part was read.
 * - `BINARY_DATA`: the part holds 8-bit data, which has no characters. Read its octets yourself.
 * - `COMPRESSED`: the text is compressed (3GPP TS 23.042), which this package does not read.
 * - `MISSING_LANGUAGE`: the part names a national language. Pass that language, or `all`, in `national`.
 * - `BAD_TPDU`: the octets end too early or hold no TPDU. Check that they were read whole, and
 *   `hasServiceCentre`.
 */
export type PduErrorCode =
  | 'TOO_LONG'
  | 'BAD_REFERENCE'
  | 'BAD_FIELD'
  | 'MISSING_PART'
  | 'FOREIGN_PART'
  | 'BAD_PART'
  | 'BINARY_DATA'
  | 'COMPRESSED'
  | 'MISSING_LANGUAGE'
  | 'BAD_TPDU';

/**
 * Thrown when a message cannot be written as octets, or octets cannot be read. `code` is the cause: see
 * {@link PduErrorCode}. The message names the place and the remedy, and holds no text and no number of a
 * phone. Parts are counted from 0 where they are passed (`parts[0]`), from 1 in a message (`part 1 of 2`).
 *
 * @example
 * ```ts
 * try {
 *   decode(parts);
 * } catch (error) {
 *   if (error instanceof PduError && error.code === 'MISSING_PART') waitForMore();
 * }
 * ```
 */
export class PduError extends Error {
  override readonly name = 'PduError';
  readonly code: PduErrorCode;

  constructor(code: PduErrorCode, message: string) {
    super(message);
    this.code = code;
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}

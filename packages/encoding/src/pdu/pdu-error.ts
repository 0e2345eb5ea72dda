/** What is wrong with a message or its parts. */
export type PduErrorCode =
  | 'too_long'
  | 'bad_reference'
  | 'bad_header'
  | 'bad_length'
  | 'missing_part'
  | 'foreign_part'
  | 'unknown_language'
  | 'unknown_coding';

/**
 * Thrown when a message cannot be put into parts, or parts do not make a message. The message names
 * the part by its place and what to do.
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

  constructor(code: PduErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

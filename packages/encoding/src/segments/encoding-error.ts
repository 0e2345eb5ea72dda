import { docsUrlOf } from '@23telecom/checks';
import type { Offender } from './offenders.ts';

/**
 * Thrown when `encoding: 'GSM-7'` is forced on a text with characters that GSM-7 lacks. Replace the
 * characters listed in `offenders` (`smarten` of `@23telecom/encoding/smart` does it), or leave the
 * encoding at `'auto'`.
 *
 * @example
 * ```ts
 * try {
 *   analyze(text, { encoding: 'GSM-7' });
 * } catch (error) {
 *   if (error instanceof EncodingError) console.log(error.offenders);
 * }
 * ```
 */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
  readonly code = 'NOT_GSM7';
  /** Every character that GSM-7 lacks, in order. */
  // Only declared: a field initialiser would weigh more in a bundle than the assignment below.
  declare readonly offenders: readonly Offender[];

  constructor(offenders: readonly Offender[]) {
    super('text: expected GSM-7, got offenders');
    this.offenders = offenders;
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}

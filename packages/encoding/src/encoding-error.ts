import type { Offender } from './types.ts';

/**
 * Thrown when GSM-7 is asked for and the text has characters that it lacks. Replace those that
 * `offenders` names (`@23telecom/encoding/smart` does it) or let the encoding be `'auto'`.
 *
 * @example
 * try {
 *   analyze(text, { encoding: 'GSM-7' });
 * } catch (error) {
 *   if (error instanceof EncodingError) console.log(error.offenders);
 * }
 */
export class EncodingError extends Error {
  override readonly name = 'EncodingError';
  readonly code = 'NOT_GSM7';
  /** Every character that GSM-7 lacks, in order. Declared only: the constructor makes it. */
  declare readonly offenders: readonly Offender[];

  constructor(offenders: readonly Offender[]) {
    super('text: expected GSM-7, got offenders');
    this.offenders = offenders;
  }
}

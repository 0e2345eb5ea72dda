import type { NationalLanguage } from '../segments/national-language.ts';
import { requirePdu } from './require-pdu.ts';

/** Options of `decode` and `decodePartial`. */
export interface DecodeOptions {
  /**
   * National languages whose tables the parts may name, from `@23telecom/encoding/national`.
   * @default none
   */
  readonly national?: readonly NationalLanguage[] | undefined;
}

/**
 * Reads the languages that may be decoded.
 *
 * @throws PduError `BAD_FIELD` when the options or a language are of the wrong type
 */
export function readNational(options: DecodeOptions): readonly NationalLanguage[] {
  const isObject = typeof options === 'object' && (options as DecodeOptions | null) !== null;
  requirePdu(isObject, 'BAD_FIELD', 'options: expected an object');
  const { national = [] } = options;
  const isNational: boolean = Array.isArray(national) && national.every(isLanguage);
  requirePdu(
    isNational,
    'BAD_FIELD',
    'national: expected a list of languages from @23telecom/encoding/national',
  );
  return national;
}

function isLanguage(value: unknown): boolean {
  return typeof (value as Partial<NationalLanguage> | null)?.identifier === 'number';
}

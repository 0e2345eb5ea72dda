import { requireObject, requireValue } from '../checks/require-value.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import type { NationalLanguage } from './national-language.ts';

/** The options of a call without any. Shared, so that such a call allocates nothing and checks nothing. */
export const noOptions: AnalyzeOptions = {};

/**
 * Throws for an option that is misspelt or of the wrong type: it would be ignored, and the price be that of
 * another encoding.
 *
 * @throws TypeError that names the option
 */
export function checkAnalyzeOptions(options: AnalyzeOptions): void {
  if (options === noOptions) return;
  requireObject(options, 'options');
  const { encoding = 'auto', national = [], referenceBits = 8, keep } = options;
  const isEncoding = /^(auto|GSM-7|UCS-2)$/.test(encoding);
  requireValue(isEncoding, 'encoding', 'auto, GSM-7 or UCS-2');
  requireValue([8, 16].includes(referenceBits), 'referenceBits', '8 or 16');
  requireValue(!keep || typeof keep === 'function', 'keep', 'a function');
  const isNational = Array.isArray(national) && national.every(isLanguage);
  requireValue(isNational, 'national', 'a list of languages');
}

function isLanguage(value: unknown): boolean {
  return typeof (value as Partial<NationalLanguage> | null)?.choose === 'function';
}

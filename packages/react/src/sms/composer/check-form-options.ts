import { maxSegments as mostSegments } from '@23telecom/encoding';
import type { SmsCatalogue } from '../words/sms-catalogue.ts';
import type { SmsFormOptions } from './sms-form-options.ts';

/**
 * Throws for an option of the wrong type when the form opens, and not at the key press that first needs it.
 *
 * @throws TypeError that names the option
 */
export function checkFormOptions(options: SmsFormOptions): void {
  requireThat(isObject(options), 'options: expected an object');
  const { maxSegments = mostSegments, catalogue } = options;
  requireThat(
    Number.isInteger(maxSegments) && maxSegments >= 1 && maxSegments <= mostSegments,
    `maxSegments: expected a whole number from 1 to ${mostSegments}`,
  );
  requireThat(
    catalogue === undefined || isCatalogue(catalogue),
    'catalogue: expected a catalogue such as that of @23telecom/react/catalogues/de',
  );
}

function isCatalogue(value: unknown): boolean {
  const { locale, sentences } = Object(value) as Partial<SmsCatalogue>;
  return typeof locale === 'string' && isObject(sentences);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function requireThat(condition: boolean, message: string): void {
  if (!condition) throw new TypeError(message);
}

import { maskKeys } from '../codec/mask-keys.ts';
import { maskNumbers } from '../codec/mask-numbers.ts';
import { maskEchoes } from './mask-echoes.ts';

/** Shorter strings occur in ordinary words, so redacting them would garble the description. */
const minHiddenLength = 4;
const maxDescriptionLength = 500;
/** Only the beginning is shown; redacting a page of HTML would take long. */
const maxReadLength = 10_000;

/** Removes secrets from a text. */
export type Redact = (text: string) => string;

/**
 * Makes a function that removes the given strings and their parts, keys, tokens and the middle of phone
 * numbers from a text of someone else's, such as the description in the provider's response.
 */
export function createRedactor(hidden: readonly unknown[]): Redact {
  const strings = hidden.filter(
    (value): value is string => typeof value === 'string' && value.length >= minHiddenLength,
  );
  return (text) =>
    maskNumbers(maskKeys(maskEchoes(text.slice(0, maxReadLength), strings))).slice(
      0,
      maxDescriptionLength,
    );
}

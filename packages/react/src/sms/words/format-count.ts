import type { Analysis } from '@23telecom/encoding';
import { english } from './english.ts';
import { formatSentence } from './format-sentence.ts';
import type { SmsCatalogue } from './sms-catalogue.ts';

/**
 * Writes the size of a message for the person who writes it.
 *
 * @default english
 * @example
 * ```ts
 * formatCount(analyze('Hello')); // '1 segment, 155 characters left'
 * formatCount(analyze('Привет')); // '1 segment, special characters, 64 characters left'
 * ```
 */
export function formatCount(analysis: Analysis, catalogue: SmsCatalogue = english): string {
  const left = formatSentence('left', { count: analysis.unitsLeft }, catalogue);
  return joinParts([formatSegments(analysis, catalogue), left], catalogue);
}

/** The part of the size that is worth an announcement: it does not change with each key press. */
export function formatSegments({ segments, encoding }: Analysis, catalogue: SmsCatalogue): string {
  const count = formatSentence('count', { count: segments }, catalogue);
  return encoding === 'UCS-2'
    ? joinParts([count, formatSentence('special', {}, catalogue)], catalogue)
    : count;
}

/** Joins the parts of a list, with the language's comma. */
export function joinParts(parts: readonly string[], catalogue: SmsCatalogue): string {
  if (parts.length === 0) return '';
  return parts.reduce((first, next) => formatSentence('list', { first, next }, catalogue));
}

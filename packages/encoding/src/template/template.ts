import { requireText } from '../checks/require-text.ts';
import { TemplateError } from './template-error.ts';

/** A text with fields, as plain data: literals and fields in turn, with a literal at both ends. */
export interface Template {
  /** The text as it was parsed. */
  readonly text: string;
  readonly literals: readonly string[];
  /** Names of the fields, each as often as it occurs. */
  readonly fields: readonly string[];
}

/** A name has letters and digits; column headers also have spaces, full stops and hyphens inside. */
const field = /\{\{\s*([\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_ .-]*[\p{L}\p{M}\p{N}_])?)\s*\}\}/gu;

/**
 * Parses a text with fields in double braces. Single braces are text.
 *
 * @throws TypeError when `text` is not a string
 * @throws TemplateError `STRAY_BRACES` when double braces do not enclose a field name, with the index in the
 * text
 *
 * @example
 * ```ts
 * parseTemplate('Hi {{name}}').fields; // ['name']
 * ```
 */
export function parseTemplate(text: string): Template {
  requireText(text);
  // Blanks in place of the fields keep the indices.
  const index = text.replace(field, (written) => ' '.repeat(written.length)).search(/\{\{|\}\}/);
  if (index >= 0) throw new TemplateError('STRAY_BRACES', { index }, 'a field such as {{name}}');
  // The name is a group of the pattern, so that literals and names alternate.
  const parts = text.split(field);
  return {
    text,
    literals: parts.filter((_, place) => place % 2 === 0),
    fields: parts.filter((_, place) => place % 2),
  };
}

import { requireObject, requireValue } from '../checks/require-value.ts';
import type { Template } from './template.ts';
import { TemplateError } from './template-error.ts';

/** The values of the fields, by name. A value is a string or a number; other properties are not read. */
export type TemplateRow = Readonly<Record<string, unknown>>;

/** Options of `fill`. */
export interface FillOptions {
  /**
   * The text for a field that the row lacks, or whose value is `null` or `undefined`.
   * @default none: a missing value is an error
   */
  readonly missing?: string | undefined;
}

/**
 * Fills the fields of a template with the values of a row. The empty string is a value.
 *
 * @throws TemplateError `UNKNOWN_FIELD` when the row lacks a field, `MISSING_VALUE` when its value is
 * `null` or `undefined` (`missing` prevents both), `BAD_VALUE` when it is neither a string nor a finite number
 * @throws TypeError when the template, the row or an option is of the wrong type
 *
 * @example
 * ```ts
 * fill(parseTemplate('Hi {{name}}'), { name: 'Ann' }); // 'Hi Ann'
 * ```
 */
export function fill(template: Template, row: TemplateRow, options: FillOptions = {}): string {
  checkFill(template, options);
  return join(template, readValues(template, row, options));
}

/**
 * Throws for a template or options of the wrong type.
 *
 * @throws TypeError that names the parameter or the option
 */
export function checkFill(template: Template, options: FillOptions): void {
  const { literals, fields } = Object(template) as Partial<Template>;
  const isTemplate = Array.isArray(literals) && Array.isArray(fields);
  requireValue(isTemplate, 'template', 'the result of parseTemplate');
  requireObject(options, 'options');
  const { missing = '' } = options;
  requireValue(typeof missing === 'string', 'missing', 'a string');
}

/** The values of a row in the order of the fields. */
export function readValues(
  { fields }: Pick<Template, 'fields'>,
  row: TemplateRow,
  { missing }: FillOptions,
  index?: number,
): readonly string[] {
  if (typeof row !== 'object' || (row as TemplateRow | null) === null) {
    requireObject(row, index === undefined ? 'row' : `rows[${index}]`);
  }
  return fields.map((field) => {
    const isKnown = Object.hasOwn(row, field);
    const value = isKnown ? row[field] : undefined;
    if (typeof value === 'string') return value;
    // A sum that went wrong is NaN, which no person should read.
    if (Number.isFinite(value)) return String(value);
    const isMissing = value === undefined || value === null;
    if (isMissing && missing !== undefined) return missing;
    const code = !isKnown ? 'UNKNOWN_FIELD' : isMissing ? 'MISSING_VALUE' : 'BAD_VALUE';
    throw new TemplateError(code, { field, row: index }, 'a string or a finite number');
  });
}

/** Joins the literals of a template with the values of its fields. */
export function join({ literals }: Template, values: readonly string[]): string {
  let text = literals[0] ?? '';
  values.forEach((value, index) => {
    text += value + (literals[index + 1] ?? '');
  });
  return text;
}

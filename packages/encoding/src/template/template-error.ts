import { docsUrlOf } from '@23telecom/checks';

/** Why a template, or one of its rows, cannot be used. */
export type TemplateErrorCode = 'STRAY_BRACES' | 'UNKNOWN_FIELD' | 'MISSING_VALUE' | 'BAD_VALUE';

/** Where a template or a row is at fault. */
export interface TemplatePlace {
  /** UTF-16 index into the text of the template. */
  readonly index?: number | undefined;
  /** Name of the field. */
  readonly field?: string | undefined;
  /** Index of the row. */
  readonly row?: number | undefined;
}

/**
 * Thrown when a template has braces without a field, a field that the rows lack, or a row without a
 * usable value. Correct the text or the row at the place that the error names. The message holds no value.
 *
 * @example
 * ```ts
 * try {
 *   parseTemplate('Hi {{name}');
 * } catch (error) {
 *   if (error instanceof TemplateError) console.log(error.code, error.index); // STRAY_BRACES 3
 * }
 * ```
 */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  // Only declared: field initialisers would weigh more in a bundle than the assignment below.
  declare readonly code: TemplateErrorCode;
  /** UTF-16 index into the text of the template; for a row, undefined. */
  declare readonly index: number | undefined;
  /** Name of the field; for stray braces, undefined. */
  declare readonly field: string | undefined;
  /** Index of the row; undefined outside `measure`. */
  declare readonly row: number | undefined;

  constructor(code: TemplateErrorCode, place: TemplatePlace, expected: string) {
    const { index, field, row } = place;
    const fields = row === undefined ? 'row' : `rows[${row}]`;
    super(`${index === undefined ? `${fields}.${field}` : `text[${index}]`}: expected ${expected}`);
    Object.assign(this, place, { code });
  }

  /** The place of `code` in the documentation: its meaning and the next step. */
  get docsUrl(): string {
    return docsUrlOf(this.code);
  }
}

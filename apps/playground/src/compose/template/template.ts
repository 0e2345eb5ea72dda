/** A text with gaps: literals and the names of variables by turns, a literal first and last. */
export interface Template {
  readonly literals: readonly string[];
  /** The variables in the order of the text, each as often as it occurs. */
  readonly names: readonly string[];
}

/** `{{name}}`: letters, digits, `_`, and inside also spaces, `.` and `-`, as columns are named. */
const variablePattern = /\{\{\s*([\p{L}\p{N}_](?:[\p{L}\p{N}_ .-]*[\p{L}\p{N}_])?)\s*\}\}/u;

export function parseTemplate(text: string): Template {
  const parts = text.split(variablePattern);
  return {
    literals: parts.filter((_, index) => index % 2 === 0),
    names: parts.filter((_, index) => index % 2 === 1),
  };
}

/** The text with its gaps filled; a name without a value leaves nothing. */
export function fillTemplate(
  { literals, names }: Template,
  valueOf: (name: string) => string | undefined,
): string {
  let text = literals[0] ?? '';
  for (let index = 0; index < names.length; index++) {
    text += (valueOf(names[index] ?? '') ?? '') + (literals[index + 1] ?? '');
  }
  return text;
}

/** Each variable once, in the order of the text. */
export const listVariables = (template: Template): readonly string[] => [
  ...new Set(template.names),
];

/** Braces that may have been meant for a variable and are none, each as it is written, once. */
export const listStrayBraces = ({ literals }: Template): readonly string[] => [
  ...new Set(literals.flatMap((literal) => literal.match(/\{\{[^{}\n]{0,24}\}{0,2}|\}\}/g) ?? [])),
];

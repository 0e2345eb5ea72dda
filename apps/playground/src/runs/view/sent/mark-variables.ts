/** A piece of a text, which is a variable or not. */
export interface TextPiece {
  readonly part: string;
  readonly isVariable: boolean;
}

/** Parts a text at its variables, such as `{{name}}`. */
export function markVariables(text: string): readonly TextPiece[] {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .filter((part) => part !== '')
    .map((part) => ({ part, isVariable: part.startsWith('{{') && part.endsWith('}}') }));
}

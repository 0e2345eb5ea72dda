import { parseTemplate, type Template, TemplateError } from '@23telecom/encoding/template';

/** A text with its variables. */
export interface ReadTemplate {
  readonly template: Template;
  /** Its variables, each once. */
  readonly variables: readonly string[];
  /** Index in the text of double braces that name no variable; the text then has no variables. */
  readonly strayAt: number | undefined;
}

/** Reads the variables of a text. */
export function readTemplate(text: string): ReadTemplate {
  try {
    const template = parseTemplate(text);
    return { template, variables: [...new Set(template.fields)], strayAt: undefined };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return {
      template: { text, literals: [text], fields: [] },
      variables: [],
      strayAt: error.index,
    };
  }
}

/** Double braces and what they enclose. */
export const variablePattern = /\{\{[^{}]*\}\}/g;

/** The text with a plain letter for each character of its variables, so that only the rest is analysed. */
export function maskVariables(text: string): string {
  return text.replace(variablePattern, (variable) => 'x'.repeat(variable.length));
}

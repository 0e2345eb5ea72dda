import { type CodePlan, type PlannedPerson, rowOf } from '../plan-code.ts';

/** A string literal in single quotes. Quotes, line ends and lone surrogates are escaped. */
export function quote(text: string): string {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    // Escapes are read in pairs, so that a backslash before a quote stays.
    .replace(/\\(["\\])/g, (escaped, character) => (character === '"' ? '"' : escaped));
  return `'${inner.replaceAll("'", String.raw`\'`)}'`;
}

/** A property name, quoted only if it has to be. */
export function property(name: string): string {
  return /^[\p{L}_$][\p{L}\p{Nd}_$]*$/u.test(name) ? name : quote(name);
}

/** Reads a property of a variable. */
export function access(variable: string, name: string): string {
  const key = property(name);
  return key === name ? `${variable}.${name}` : `${variable}[${key}]`;
}

/** A row as an object literal in one line. */
export function writeRow(plan: CodePlan, person: PlannedPerson): string {
  const pairs = Object.entries(rowOf(plan, person));
  return `{ ${pairs.map(([name, value]) => `${property(name)}: ${quote(value)}`).join(', ')} }`;
}

/** Indents each line that is not empty. */
export function indent(code: string, spaces: number): string {
  return code.replace(/^(?=.)/gm, ' '.repeat(spaces));
}

/** An array literal with an item in each line. */
export function writeList(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map((item) => `  ${item},`).join('\n')}\n]`;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

export const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The code blocks of a language, in order. */
export function codeBlocks(language: string): string[] {
  const blocks = readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'));
  return Array.from(blocks, ([, code = '']) => code);
}

/**
 * Makes a module of a snippet: each expression that stands alone, with a comment behind it that is an
 * expression too, becomes `check(found, expected)`.
 */
export function toModule(code: string): string {
  const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node)) {
      const expected = commentBehind(code, node.end);
      if (expected !== undefined) {
        const found = node.expression.getText(file);
        const text = `globalThis.check((${found}), (${expected}), ${JSON.stringify(found)});`;
        edits.push({ start: node.getStart(file), end: node.end, text });
      }
    }
    if (ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent)) {
      const entry = node.text.replace('@23telecom/encoding', '');
      const source = path.join(root, 'src', entry, 'index.ts');
      edits.push({ start: node.getStart(file), end: node.end, text: JSON.stringify(source) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** The comment on the same line or the lines below, where it is an expression. */
function commentBehind(code: string, end: number): string | undefined {
  const [, comment] = /^[ \t]*\n?((?:[ \t]*\/\/.*\n)+)/.exec(code.slice(end)) ?? [];
  const expression = comment?.replace(/^[ \t]*\/\/ ?/gm, '').trim();
  if (expression === undefined) return undefined;
  const parsed = ts.transpileModule(`(${expression});`, { reportDiagnostics: true });
  return parsed.diagnostics?.length ? undefined : expression;
}

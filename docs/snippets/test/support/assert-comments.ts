import path from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const snippets = path.resolve(import.meta.dirname, '../..');

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Turns the comments of a snippet into assertions: an expression statement that is followed by `//=> value`
 * becomes `assertSnippet(expression, value)`. A value may go on in further comment lines.
 */
export function assertComments(): Plugin {
  return {
    name: 'assert-comments',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      const isSnippet = file.startsWith(snippets) && !file.startsWith(path.join(snippets, 'test'));
      return isSnippet && code.includes('//=>') ? toAssertions(code, file) : undefined;
    },
  };
}

/** The code of a snippet, with assertions for its comments. @throws if a comment is no expression */
export function toAssertions(code: string, file: string): string {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  function visit(node: ts.Node): void {
    if (ts.isExpressionStatement(node)) {
      const expected = readExpected(code, node.end);
      if (expected !== undefined) {
        const found = node.expression.getText(tree);
        const names = [found, path.relative(snippets, file)].map((name) => JSON.stringify(name));
        const text = `globalThis.assertSnippet((${found}), (${expected}), ${names.join(', ')});`;
        edits.push({ start: node.getStart(tree), end: node.end, text });
      }
    }
    ts.forEachChild(node, visit);
  }
  visit(tree);
  if (edits.length !== countAssertions(code)) {
    throw new Error(`${file}: a comment //=> follows no expression, or has no value.`);
  }
  return edits
    .sort((one, other) => other.start - one.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** Counts the assertions of a snippet. */
export function countAssertions(code: string): number {
  return code.match(/\/\/=> /g)?.length ?? 0;
}

function readExpected(code: string, end: number): string | undefined {
  const [comment] =
    /^\s*\/\/=> .*(?:\n[ \t]*\/\/ {2,}.*|\n[ \t]*\/\/ [\]})].*)*/.exec(code.slice(end)) ?? [];
  return comment?.replaceAll(/^\s*\/\/(=>)? ?/gm, '').trim();
}

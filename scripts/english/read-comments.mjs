import ts from 'typescript';

const isScript = /\.(ts|tsx|mts|js|mjs|cjs)$/;

/** The comments of a source file in order: `{ text, line }`, without comment marks and examples. */
export function readComments(file, source) {
  const ranges = isScript.test(file) ? scriptRanges(file, source) : styleRanges(source);
  return joinLines(
    ranges.map(({ pos, end }) => ({
      line: source.slice(0, pos).split('\n').length,
      lastLine: source.slice(0, end).split('\n').length,
      text: source.slice(pos, end),
    })),
  ).map(({ line, text }) => ({ line, text: withoutMarks(text) }));
}

function scriptRanges(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found = new Map();
  const visit = (node) => {
    // The text of an element may hold `//` that is no comment.
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const leading = ts.getLeadingCommentRanges(source, node.getFullStart()) ?? [];
    const trailing = ts.getTrailingCommentRanges(source, node.getEnd()) ?? [];
    const isInsideText = node.parent && ts.isJsxElement(node.parent);
    for (const range of isInsideText ? [] : [...leading, ...trailing]) found.set(range.pos, range);
    node.getChildren(tree).forEach(visit);
  };
  visit(tree);
  return [...found.values()].sort((one, other) => one.pos - other.pos);
}

function styleRanges(source) {
  return [...source.matchAll(/\/\*[\s\S]*?\*\//g)].map((match) => ({
    pos: match.index,
    end: match.index + match[0].length,
  }));
}

/** Joins `//` comments on neighbouring lines: a sentence may run over several. */
function joinLines(comments) {
  const joined = [];
  for (const comment of comments) {
    const last = joined.at(-1);
    const continues =
      last?.text.startsWith('//') &&
      comment.text.startsWith('//') &&
      comment.line === last.lastLine + 1;
    if (continues) {
      last.text += `\n${comment.text}`;
      last.lastLine = comment.lastLine;
    } else joined.push({ ...comment });
  }
  return joined;
}

function withoutMarks(text) {
  return text
    .replace(/^\/\*+|\*+\/$/g, '')
    .replace(/^[ \t]*(\*|\/\/)[ \t]?/gm, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/@example[\s\S]*?(?=^@|$(?![\s\S]))/gm, '');
}

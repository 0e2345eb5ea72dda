/** A piece of code: a string, a number, a word of the language, a comment, or anything else. */
export interface CodeToken {
  readonly text: string;
  readonly kind: 's' | 'n' | 'w' | 'c' | undefined;
}

/** The languages that can be highlighted. `headers` are lines such as `Name: value`. */
export type CodeLanguage = 'typescript' | 'shell' | 'json' | 'headers';

const words =
  'as|async|await|const|default|export|for|from|function|if|import|in|let|new|of|return|throw|try|catch|else|type|typeof|void|while|yield|true|false|null|undefined';

/** Each has a group for each kind, in the order of `kinds`. A match outside of them has no kind. */
const patterns: Readonly<Record<CodeLanguage, RegExp>> = {
  typescript: new RegExp(
    [
      String.raw`(//[^\n]*)`,
      String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|` + '`(?:[^`\\\\]|\\\\.)*`)',
      String.raw`\b(${words})\b`,
      String.raw`\b(\d[\d_]*(?:\.\d+)?)\b`,
    ].join('|'),
    'g',
  ),
  shell: /(^\s*#[^\n]*)|('[^']*'|"(?:[^"\\]|\\.)*")|\b(curl|while|read|do|done|echo)\b/gm,
  // A key is matched without a group, so that it keeps the ink.
  json: /"(?:[^"\\]|\\.)*"(?=\s*:)|((?!))|("(?:[^"\\]|\\.)*")|\b(true|false|null)\b|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/g,
  headers: /((?!))|((?<=^[\w-]+: )[^\n]+)/gm,
};
const kinds = ['c', 's', 'w', 'n'] as const;

/** Splits code at its strings, numbers, words and comments. The texts of the tokens join to the code. */
export function highlight(code: string, language: CodeLanguage): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let end = 0;
  for (const match of code.matchAll(patterns[language])) {
    const kind = kinds.find((_, group) => match[group + 1] !== undefined);
    if (match.index > end) tokens.push({ text: code.slice(end, match.index), kind: undefined });
    tokens.push({ text: match[0], kind });
    end = match.index + match[0].length;
  }
  if (end < code.length) tokens.push({ text: code.slice(end), kind: undefined });
  return tokens;
}

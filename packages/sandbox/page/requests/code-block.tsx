import type { JSX } from 'preact';

interface CodeBlockProps {
  readonly label: string;
  readonly text: string;
}

/** A text for machines. JSON is indented; keys keep the ink, and values have a colour. */
export function CodeBlock({ label, text }: CodeBlockProps): JSX.Element {
  const json = formatJson(text);
  return (
    <pre class="code" tabIndex={0} aria-label={label}>
      {json === undefined ? text : colour(json)}
    </pre>
  );
}

function formatJson(text: string): string | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // The log cuts long bodies.
    return undefined;
  }
}

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;

function colour(json: string): readonly (string | JSX.Element)[] {
  const parts: (string | JSX.Element)[] = [];
  let position = 0;
  for (const { index, 0: token, 1: string, 2: colon } of json.matchAll(tokens)) {
    if (colon !== undefined) continue;
    const kind = string !== undefined ? 'string' : /^[tfn]/.test(token) ? 'word' : 'number';
    parts.push(json.slice(position, index), <span class={kind}>{token}</span>);
    position = index + token.length;
  }
  return [...parts, json.slice(position)];
}

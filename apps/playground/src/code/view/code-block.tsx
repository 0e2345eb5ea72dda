import { useMemo } from 'react';
import { type CodeLanguage, highlight } from './highlight.ts';

/** A block of code with light highlighting. It scrolls, so the Tab key reaches it. */
export function CodeBlock({
  code,
  language,
  label,
  isWrapped = false,
}: {
  readonly code: string;
  readonly language: CodeLanguage;
  /** Name for screen readers. */
  readonly label: string;
  /** Breaks long lines: for bodies that nobody copies line by line. @default false */
  readonly isWrapped?: boolean;
}) {
  const tokens = useMemo(() => highlight(code, language), [code, language]);
  return (
    <pre className={isWrapped ? 'code wrap' : 'code'} tabIndex={0} role="region" aria-label={label}>
      <code>
        {tokens.map(({ text, kind }, index) =>
          kind === undefined ? (
            text
          ) : (
            <span key={index} className={kind}>
              {text}
            </span>
          ),
        )}
      </code>
    </pre>
  );
}

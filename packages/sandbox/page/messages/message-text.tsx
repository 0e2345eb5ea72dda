import type { JSX } from 'preact';
import { findMarks } from './find-marks.ts';

/**
 * The text of a message with its links and codes picked out. The text is untrusted: it only ever
 * becomes text nodes, and only http and https become links.
 */
export function MessageText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {findMarks(text).map((part) => {
        if (part.kind === 'code') return <mark class="code-mark">{part.text}</mark>;
        if (part.kind === 'link') {
          return (
            <a href={part.url} target="_blank" rel="noopener noreferrer nofollow">
              {part.text}
            </a>
          );
        }
        return part.text;
      })}
    </>
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { post } from '../data/call.ts';
import { formatCount } from '../format/format.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { findMarks } from './find-marks.ts';

/** The codes and links of a message, to copy, open and click. */
export function MessageMarks({
  message,
}: {
  readonly message: SandboxMessage;
}): JSX.Element | null {
  const [problem, setProblem] = useState('');
  const marks = findMarks(message.text).filter(({ kind }) => kind !== 'text');
  if (marks.length === 0) return null;

  function click(url: string): void {
    setProblem('');
    post(`messages/${encodeURIComponent(message.messageId)}/click`, { url }).catch(
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  }

  return (
    <section class="section" aria-label="Codes and links">
      <ul class="marks">
        {marks.map((mark) =>
          mark.kind === 'link' ? (
            <li>
              <a href={mark.url} target="_blank" rel="noopener noreferrer nofollow">
                {mark.text}
              </a>
              <span class="row">
                <button type="button" class="button small" onClick={() => click(mark.url)}>
                  Click<span class="visually-hidden"> {mark.text} as the recipient</span>
                </button>
                <CopyButton label="the link" text={mark.url} />
              </span>
            </li>
          ) : (
            <li>
              <b class="code-big">{mark.text}</b>
              <CopyButton label="the code" text={mark.text.replaceAll(/[ -]/g, '')} />
            </li>
          ),
        )}
      </ul>
      {message.clicks > 0 && (
        <p class="hint" role="status">
          The recipient opened a link: {formatCount(message.clicks, 'click')}.
        </p>
      )}
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

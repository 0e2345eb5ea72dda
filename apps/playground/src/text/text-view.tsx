import { useNavigate } from '@tanstack/react-router';
import { lazy, useMemo, useRef } from 'react';
import { codeAsChosen } from '../composition/shown-coding.ts';
import { useDraftChange } from '../draft/draft-context.ts';
import { plural } from '../shared/format/plural.ts';
import { LazyPart } from '../shared/ui/lazy-part.tsx';
import { CopyTextLink } from './copy-text-link.tsx';
import { explainText } from './explain-text.ts';
import { FindingsTable } from './findings-table.tsx';
import { useTextInAddress } from './use-text-in-address.ts';
import './text.css';

const CharacterView = lazy(async () => ({
  default: (await import('../characters/character-view.tsx')).CharacterView,
}));

/** Explains why a text takes its segments. The text is in the address, and stays in the browser. */
export function TextView() {
  const [text, setText] = useTextInAddress();
  const box = useRef<HTMLTextAreaElement>(null);
  const change = useDraftChange();
  const navigate = useNavigate();
  const explanation = useMemo(() => explainText(text), [text]);
  const coding = useMemo(() => codeAsChosen(text, 'auto', []), [text]);
  const { title, reasons, findings, cheaper, analysis } = explanation;

  function showPlace(index: number, length: number): void {
    box.current?.focus();
    box.current?.setSelectionRange(index, index + length);
  }
  function compose(): void {
    change({ type: 'changed', label: 'text taken over', edit: () => ({ text }) });
    void navigate({ to: '/' });
  }

  return (
    <div className="page text-page">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p>The text is part of this page’s address and never leaves your browser.</p>
        </div>
      </div>
      <div className="text-columns">
        <div className="stack">
          <label className="field">
            <span className="label">Text</span>
            <textarea
              ref={box}
              className="input text-box"
              dir="auto"
              rows={6}
              value={text}
              placeholder="Paste a text"
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          {text !== '' && (
            <div className="row">
              <CopyTextLink text={text} />
              <button type="button" className="button small" onClick={compose}>
                Write this in Compose
              </button>
            </div>
          )}
        </div>
        <div className="stack" aria-live="polite">
          {text === '' ? (
            <p className="muted">
              One SMS has room for 160 characters, or for 70 if one of them is not in its alphabet.
              Paste yours to see which.
            </p>
          ) : (
            <>
              <p className="answer" data-testid="answer">
                <span className={analysis.encoding === 'GSM-7' ? 'tag' : 'tag warn'}>
                  {analysis.encoding}
                </span>{' '}
                {plural(analysis.segments, 'segment')}
              </p>
              {reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
              {findings.length > 0 && <FindingsTable findings={findings} />}
              {cheaper && (
                <div className="row">
                  <p>
                    Replacing them makes it{' '}
                    <b className="strong">{plural(cheaper.segments, 'segment')}</b>.
                  </p>
                  <button
                    type="button"
                    className="button small"
                    onClick={() => setText(cheaper.text)}
                  >
                    Replace
                  </button>
                </div>
              )}
            </>
          )}
        </div>
      </div>
      {text !== '' && (
        <section className="section stack" aria-labelledby="characters">
          <h2 id="characters">Character by character</h2>
          <LazyPart height="16rem">
            <CharacterView text={text} coding={coding} languages={none} onShowPlace={showPlace} />
          </LazyPart>
        </section>
      )}
    </div>
  );
}

const none = [] as const;

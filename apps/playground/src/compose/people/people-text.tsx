import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatCount } from '../../shared/format/plural.ts';

/** Browsers freeze on a field of 10,000 lines, so it holds a part of them. */
const linesShown = 200;

/** The recipients as text, a part of a long list at a time. */
export function PeopleText({
  pasted,
  onChange,
  onDone,
}: {
  readonly pasted: string;
  readonly onChange: (pasted: string) => void;
  readonly onDone: () => void;
}) {
  const lines = useMemo(() => pasted.split(/\r\n|\r|\n/), [pasted]);
  const [start, setStart] = useState(0);
  // The part keeps its place while lines are added to it and removed from it.
  const [length, setLength] = useState(() => Math.min(linesShown, lines.length));
  const shown = lines.slice(start, start + length);
  const isWhole = start === 0 && start + length >= lines.length;

  function edit(text: string): void {
    const edited = text.split('\n');
    setLength(edited.length);
    onChange([...lines.slice(0, start), ...edited, ...lines.slice(start + length)].join('\n'));
  }
  function show(first: number): void {
    const from = Math.max(0, first);
    setStart(from);
    setLength(Math.min(linesShown, lines.length - from));
  }

  return (
    <div className="composer-row people-preview">
      <textarea
        className="input people-text"
        aria-label="Recipients as text"
        rows={Math.min(12, Math.max(4, shown.length + 1))}
        spellCheck={false}
        autoFocus
        value={shown.join('\n')}
        onChange={({ target }) => edit(target.value)}
      />
      <div className="row">
        <button type="button" className="button small" onClick={onDone}>
          Done
        </button>
        {!isWhole && (
          <span className="stepper">
            <button
              type="button"
              className="icon-button small"
              aria-label="Previous lines"
              disabled={start === 0}
              onClick={() => show(start - linesShown)}
            >
              <ChevronLeft className="icon" aria-hidden />
            </button>
            <span className="hint">
              lines {formatCount(start + 1)}–{formatCount(start + shown.length)} of{' '}
              {formatCount(lines.length)}
            </span>
            <button
              type="button"
              className="icon-button small"
              aria-label="Next lines"
              disabled={start + length >= lines.length}
              onClick={() => show(start + length)}
            >
              <ChevronRight className="icon" aria-hidden />
            </button>
          </span>
        )}
      </div>
    </div>
  );
}

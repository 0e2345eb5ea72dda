import { useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import './search-box.css';

const debounceMs = 300;

/** The search box of the list. It searches when the reader stops typing. */
export function SearchBox({
  query = '',
  onChange,
}: {
  readonly query: string | undefined;
  readonly onChange: (query: string | undefined) => void;
}) {
  const [draft, setDraft] = useState(query);
  const [applied, setApplied] = useState(query);
  if (applied !== query) {
    // The URL changed, for example by the browser's Back button or the box in the header.
    setApplied(query);
    if (draft.trim() !== query) setDraft(query);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  function apply(text: string): void {
    clearTimeout(timer.current);
    const trimmed = text.trim();
    if (trimmed !== query) onChange(trimmed === '' ? undefined : trimmed);
  }
  // A search that is still due must not close the message that was opened meanwhile.
  const pathname = useLocation({ select: (location) => location.pathname });
  useEffect(() => () => clearTimeout(timer.current), [pathname]);

  return (
    <form
      className="search"
      role="search"
      aria-label="Messages of the list"
      onSubmit={(event) => {
        event.preventDefault();
        apply(draft);
      }}
    >
      <label className="visually-hidden" htmlFor="messages-query">
        Number, message ID or words
      </label>
      <Search className="icon" aria-hidden />
      <input
        id="messages-query"
        className="input"
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder="Number, message ID or words"
        value={draft}
        onChange={({ target: { value } }) => {
          setDraft(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => apply(value), debounceMs);
        }}
      />
    </form>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type SyntheticEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import './finder.css';

/**
 * Finds messages by number, message ID or words. Where the masthead is narrow, it is a button that opens
 * the field.
 */
export function Finder() {
  const id = useId();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  function open(): void {
    // The field can take the focus only when it is displayed. A frame later, the next key would be lost.
    flushSync(() => setIsOpen(true));
    field.current?.select();
  }

  function close(): void {
    flushSync(() => setIsOpen(false));
    opener.current?.focus();
  }

  function find(event: SyntheticEvent): void {
    event.preventDefault();
    const q = field.current?.value.trim() ?? '';
    setIsOpen(false);
    field.current?.blur();
    void navigate({ to: '/messages', search: q === '' ? {} : { q } });
  }

  useShortcut({ keys: '/', label: 'Find a message', group: 'Page' }, open);

  return (
    <form
      className="finder"
      role="search"
      aria-label="Messages"
      data-open={isOpen || undefined}
      onSubmit={find}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        Find a message
      </label>
      <Search className="icon" aria-hidden />
      <input
        ref={field}
        id={id}
        className="input small"
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder="Number, message ID or words"
      />
      <kbd aria-hidden>/</kbd>
      <button
        ref={opener}
        type="button"
        className="icon-button finder-button"
        aria-label="Find a message"
        onClick={open}
      >
        <Search className="icon" aria-hidden />
      </button>
    </form>
  );
}

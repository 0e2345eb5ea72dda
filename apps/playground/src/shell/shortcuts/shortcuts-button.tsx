import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from './use-shortcut.ts';

const ShortcutList = lazy(async () => ({
  default: (await import('./shortcut-list.tsx')).ShortcutList,
}));

/** Opens the list of shortcuts, like the key `?`. */
export function ShortcutsButton() {
  const [isOpen, setIsOpen] = useState(false);
  useShortcut({ keys: '?', label: 'Show this list', group: 'Page' }, () => setIsOpen(true));

  return (
    <>
      <button
        type="button"
        className="icon-button shortcuts-button"
        aria-label="Keyboard shortcuts"
        title="Keyboard shortcuts (?)"
        onClick={() => setIsOpen(true)}
      >
        <Keyboard className="icon" aria-hidden />
      </button>
      {isOpen && (
        <Suspense>
          <ShortcutList onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

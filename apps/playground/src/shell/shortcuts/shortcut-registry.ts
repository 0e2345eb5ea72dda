import { tinykeys } from 'tinykeys';

/** A shortcut as the list shows it. */
export interface Shortcut {
  /** In tinykeys' notation: `g c` is g and then c, `$mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: string;
  readonly label: string;
  readonly group: 'Page' | 'Go to' | 'Compose' | 'Characters' | 'History';
}

const storageKey = 'single-key-shortcuts';
const listeners = new Set<() => void>();
let shortcuts: readonly Shortcut[] = [];
let areSingleKeysOn = readSetting();

/** Binds a shortcut for as long as its owner is on the page. Returns what ends it. */
export function registerShortcut(shortcut: Shortcut, handle: (event: KeyboardEvent) => void) {
  const onPress = (event: KeyboardEvent): void => {
    if (!hasModifier(shortcut.keys)) {
      // A plain letter belongs to whoever is typing, and can be turned off (WCAG 2.1.4).
      if (!areSingleKeysOn || isTyping(event.target)) return;
    }
    event.preventDefault();
    handle(event);
  };
  // Some keyboards have a question mark that needs no Shift.
  const isSign = shortcut.keys === '?';
  const unbind = tinykeys(window, {
    [shortcut.keys]: onPress,
    ...(isSign && { [`Shift+${shortcut.keys}`]: onPress }),
  });
  shortcuts = [...shortcuts, shortcut];
  publish();
  return () => {
    unbind();
    shortcuts = shortcuts.filter((candidate) => candidate !== shortcut);
    publish();
  };
}

/** The shortcuts that work at the moment. */
export const currentShortcuts = (): readonly Shortcut[] => shortcuts;

/** Whether shortcuts of one plain key are on. */
export const areSingleKeyShortcutsOn = (): boolean => areSingleKeysOn;

/** Turns the shortcuts of one plain key on or off, also for the next visit. */
export function setSingleKeyShortcuts(isOn: boolean): void {
  areSingleKeysOn = isOn;
  try {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  } catch {
    // Storage may be off; the choice then lasts as long as the page.
  }
  publish();
}

/** Calls back when a shortcut comes, goes or is turned off. Returns what ends it. */
export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function publish(): void {
  for (const listener of listeners) listener();
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

const hasModifier = (keys: string): boolean => /\$mod|Alt|Control|Meta/.test(keys);

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

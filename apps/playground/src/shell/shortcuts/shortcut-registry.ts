import { tinykeys } from 'tinykeys';

/** A keyboard shortcut, as listed in the dialog. */
export interface Shortcut {
  /** Keys in tinykeys' notation: `g c` is g, then c; `$mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: string;
  readonly label: string;
  readonly group: 'Page' | 'Go to' | 'Compose';
}

const storageKey = 'single-key-shortcuts';
const listeners = new Set<() => void>();
let shortcuts: readonly Shortcut[] = [];
let areSingleKeysOn = readSetting();

/** Binds a shortcut and lists it. Returns a function that removes it. */
export function registerShortcut(shortcut: Shortcut, handle: (event: KeyboardEvent) => void) {
  function onPress(event: KeyboardEvent): void {
    // Single-key shortcuts are ignored in text fields and can be turned off (WCAG 2.1.4).
    if (!hasModifier(shortcut.keys) && (!areSingleKeysOn || isTyping(event.target))) return;
    event.preventDefault();
    handle(event);
  }
  // Most keyboard layouts need Shift for a question mark, some do not: bind both.
  const isQuestionMark = shortcut.keys === '?';
  const unbind = tinykeys(window, {
    [shortcut.keys]: onPress,
    ...(isQuestionMark && { [`Shift+${shortcut.keys}`]: onPress }),
  });
  shortcuts = [...shortcuts, shortcut];
  publish();
  return () => {
    unbind();
    shortcuts = shortcuts.filter((candidate) => candidate !== shortcut);
    publish();
  };
}

/** Returns the shortcuts that are bound now. */
export function currentShortcuts(): readonly Shortcut[] {
  return shortcuts;
}

/** Whether single-key shortcuts are on. */
export function areSingleKeyShortcutsOn(): boolean {
  return areSingleKeysOn;
}

/** Turns single-key shortcuts on or off, and remembers it in the browser. */
export function setSingleKeyShortcuts(isOn: boolean): void {
  areSingleKeysOn = isOn;
  try {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  } catch {
    // If storage is disabled, the choice lasts until the page is closed.
  }
  publish();
}

/** Calls `listener` when shortcuts or the setting change. Returns a function that unsubscribes. */
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

function hasModifier(keys: string): boolean {
  return /\$mod|Alt|Control|Meta/.test(keys);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

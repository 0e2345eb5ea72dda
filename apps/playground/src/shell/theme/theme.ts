/** The colour theme: the system's preference until the reader chooses one. */
export type Theme = 'light' | 'dark';

/** The script in `index.html` reads this key before the first paint: keep both the same. */
const storageKey = 'theme';

const listeners = new Set<() => void>();
let preference: MediaQueryList | undefined;

function darkPreference(): MediaQueryList {
  return (preference ??= window.matchMedia('(prefers-color-scheme: dark)'));
}

/** Returns the theme in use. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkPreference().matches ? 'dark' : 'light';
}

/** Applies a theme and remembers it in the browser. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // If storage is disabled, the choice lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` when the theme changes, by choice or with the system. Returns a function that unsubscribes. */
export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener);
  darkPreference().addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkPreference().removeEventListener('change', listener);
  };
}

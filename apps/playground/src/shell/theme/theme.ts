/** The page's colours: the system's choice until a reader makes one. */
export type Theme = 'light' | 'dark';

/** Read before the first paint by the script in `index.html`, which must use the same name. */
const storageKey = 'theme';

const darkPreference = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The theme that is showing. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return darkPreference.matches ? 'dark' : 'light';
}

/** Shows a theme and remembers it for the next visit. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be off; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

/** Calls back when the theme changes, by choice or with the system. Returns what ends it. */
export function subscribeToTheme(listener: () => void): () => void {
  listeners.add(listener);
  darkPreference.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkPreference.removeEventListener('change', listener);
  };
}

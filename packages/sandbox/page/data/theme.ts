/** A colour scheme; undefined follows the system. */
export type Theme = 'light' | 'dark' | undefined;

const key = 'sandbox-inbox-theme';

export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    // The browser blocks storage.
    return undefined;
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Switches to the other scheme, and remembers it. */
export function switchTheme(): void {
  const { theme } = document.documentElement.dataset;
  const isDark =
    theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  const next = isDark ? 'light' : 'dark';
  applyTheme(next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // The browser blocks storage: the choice lasts until the page is closed.
  }
}

import { useSyncExternalStore } from 'react';
import { currentTheme, subscribeToTheme, type Theme } from './theme.ts';

/** Follows the theme in use. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribeToTheme, currentTheme, themeOfFirstPaint);
}

/** The build cannot know the system's theme; only an icon depends on it. */
function themeOfFirstPaint(): Theme {
  return 'light';
}

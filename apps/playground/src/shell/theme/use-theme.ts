import { useSyncExternalStore } from 'react';
import { currentTheme, subscribeToTheme, type Theme } from './theme.ts';

/** The theme that is showing, live. */
export const useTheme = (): Theme => useSyncExternalStore(subscribeToTheme, currentTheme);

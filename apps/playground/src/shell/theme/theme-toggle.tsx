import { Moon, Sun } from 'lucide-react';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { chooseTheme } from './theme.ts';
import { useTheme } from './use-theme.ts';

/** Turns the page from light to dark and back. */
export function ThemeToggle() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  const toggle = (): void => chooseTheme(other);
  useShortcut({ keys: 't', label: 'Light or dark', group: 'Page' }, toggle);

  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={toggle}
    >
      {theme === 'dark' ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
    </button>
  );
}

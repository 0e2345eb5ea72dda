import { Moon, Sun } from 'lucide-react';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { chooseTheme } from './theme.ts';
import { useTheme } from './use-theme.ts';

/** Switches between the light and the dark theme. */
export function ThemeToggle() {
  const theme = useTheme();
  const other = theme === 'dark' ? 'light' : 'dark';
  function toggle(): void {
    chooseTheme(other);
  }
  useShortcut({ keys: 't', label: 'Switch between light and dark', group: 'Page' }, toggle);

  return (
    <button
      type="button"
      className="icon-button theme"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={toggle}
    >
      {theme === 'dark' ? (
        <Sun className="icon" aria-hidden />
      ) : (
        <Moon className="icon" aria-hidden />
      )}
    </button>
  );
}

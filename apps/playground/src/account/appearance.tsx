import { Choice } from '../shared/ui/choice.tsx';
import { chooseTheme } from '../shell/theme/theme.ts';
import { useTheme } from '../shell/theme/use-theme.ts';

const themes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** The colour theme. On a phone the header has no room for its button. */
export function Appearance() {
  const theme = useTheme();
  return (
    <section className="section stack tight" aria-labelledby="appearance">
      <h2 id="appearance">Appearance</h2>
      <Choice
        label="Colour theme"
        isLabelHidden
        options={themes}
        value={theme}
        onChange={chooseTheme}
      />
    </section>
  );
}

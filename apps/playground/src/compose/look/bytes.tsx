import { useMemo } from 'react';
import { CharacterView } from '../../characters/character-view.tsx';
import { isLong } from '../../composition/is-long.ts';
import { toBoxIndex } from '../../composition/line-breaks.ts';
import type { Composed } from '../../composition/use-composed.ts';
import { useNationalLanguages } from '../../composition/use-national-languages.ts';
import { useDebouncedWhenSlow } from '../../shared/use-debounced-when-slow.ts';

/** The tab with every character of the message and its bytes. */
export function Bytes({
  composed,
  onShow,
}: {
  readonly composed: Composed;
  /** Called with a place in the text field. */
  readonly onShow: (index: number, length: number) => void;
}) {
  const shown = useDebouncedWhenSlow(composed, isLong(composed.message));
  const { draft, message, coding, template } = shown;
  const all = useNationalLanguages(draft.national.length > 0);
  const languages = useMemo(
    () => all.filter(({ name }) => draft.national.includes(name)),
    [all, draft.national],
  );
  if (message === '') {
    return (
      <div className="empty">
        <h2>No text yet</h2>
        <p>Each character appears here with its encoding, its segment and its bytes.</p>
      </div>
    );
  }
  return (
    <CharacterView
      text={message}
      coding={coding}
      languages={languages}
      onShowPlace={(index, length) => {
        // The values of variables are not in the field.
        if (template.variables.length === 0) {
          onShow(toBoxIndex(index, message, draft.lineBreak), length);
        }
      }}
    />
  );
}

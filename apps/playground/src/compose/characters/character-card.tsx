import { lazy, memo, useMemo } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import { LazyPart } from '../../shared/ui/lazy-part.tsx';
import { useNationalLanguages } from '../coding/use-national-languages.ts';
import { isLong } from '../text/long-text.ts';
import type { ShownCoding } from '../use-composition.ts';
import { useRested } from '../use-rested.ts';

const CharacterView = lazy(async () => ({
  default: (await import('./character-view.tsx')).CharacterView,
}));

/** The text, character by character. */
export const CharacterCard = memo(function CharacterCard({
  text,
  coding,
  national,
  onShowPlace,
}: {
  readonly text: string;
  readonly coding: ShownCoding;
  readonly national: readonly string[];
  readonly onShowPlace: (index: number, length: number) => void;
}) {
  const shown = useRested(
    useMemo(() => ({ text, coding, national, onShowPlace }), [text, coding, national, onShowPlace]),
    !isLong(text),
  );
  const all = useNationalLanguages(shown.national.length > 0);
  const languages = useMemo(
    () => all.filter(({ name }) => shown.national.includes(name)),
    [all, shown],
  );
  return (
    <section className="card compose-characters" aria-labelledby="characters">
      <div className="card-head">
        <h2 id="characters">Characters and what is sent for them</h2>
      </div>
      {shown.text === '' ? (
        <EmptyState title="No text yet">
          <p>Each character will be here: its cost, its segment, and its septets or code units.</p>
        </EmptyState>
      ) : (
        <LazyPart height="16rem">
          <CharacterView
            text={shown.text}
            coding={shown.coding}
            languages={languages}
            onShowPlace={shown.onShowPlace}
          />
        </LazyPart>
      )}
    </section>
  );
});

import { memo, useId, useState } from 'react';
import { plural } from '../../shared/plural.ts';
import { nameInvisible } from '../characters/invisible-name.ts';
import { useDraftChange } from '../../draft/draft-context.ts';
import type { OffenderGroup } from './offender-group.ts';
import { replaceAt, replaceCharacters } from './replace-character.ts';

const placesShown = 6;

/** One character that forces UCS-2: where it stands, and what to put in its place. */
export const OffenderRow = memo(function OffenderRow({
  group: { character, codePoint, places },
  suggestion,
  onShowPlace,
}: {
  readonly group: OffenderGroup;
  /** Undefined where there is no good substitute. */
  readonly suggestion: string | undefined;
  readonly onShowPlace: (index: number, length: number) => void;
}) {
  const id = useId();
  const change = useDraftChange();
  const [typed, setTyped] = useState<string>();
  const replacement = typed ?? suggestion ?? '';
  const first = places[0] ?? 0;
  const name = nameInvisible(character);

  return (
    <li className="offender">
      <span className="offender-glyph" data-invisible={name !== undefined} aria-hidden>
        {name ?? character}
      </span>
      <span className="offender-what">
        <code>{codePoint}</code> <span className="hint">× {places.length}</span>
        <span className="offender-places">
          {places.slice(0, placesShown).map((place) => (
            <button
              key={place}
              type="button"
              className="place"
              aria-label={`Show ${codePoint} at ${place + 1}`}
              onClick={() => onShowPlace(place, character.length)}
            >
              {place + 1}
            </button>
          ))}
          {places.length > placesShown && (
            <span className="hint">and {places.length - placesShown} more</span>
          )}
        </span>
      </span>
      <span className="offender-actions">
        <label htmlFor={id} className="visually-hidden">
          Put in place of {codePoint}
        </label>
        <input
          id={id}
          className="input small offender-input"
          value={replacement}
          placeholder="nothing"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        {places.length > 1 && (
          <button
            type="button"
            className="button quiet small"
            onClick={() =>
              change({
                type: 'changed',
                label: `replaced ${codePoint} at ${first + 1}`,
                edit: (before) => ({
                  text: replaceAt(before.text, first, character, replacement),
                }),
              })
            }
          >
            Replace first
          </button>
        )}
        <button
          type="button"
          className="button quiet small"
          onClick={() =>
            change({
              type: 'changed',
              label: `replaced ${plural(places.length, codePoint, `× ${codePoint}`)}`,
              edit: (before) => ({
                text: replaceCharacters(before.text, new Map([[character, replacement]])),
              }),
            })
          }
        >
          {replacement === '' ? 'Remove' : 'Replace'}
          {places.length > 1 && ` ${places.length}`}
        </button>
      </span>
    </li>
  );
});

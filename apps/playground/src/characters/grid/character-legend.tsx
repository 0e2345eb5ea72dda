import type { Analysis } from '@23telecom/encoding';
import type { CharacterClass } from '@23telecom/encoding/inspect';
import { classNames } from './describe-cell.ts';

const samples: readonly (readonly [CharacterClass, string])[] = [
  ['basic', 'a'],
  ['extension', '€'],
  ['ucs2', '’'],
  ['surrogate pair', '☺'],
];

const nationalSamples: readonly (readonly [CharacterClass, string])[] = [
  ['locking shift', 'ş'],
  ['single shift', 'ğ'],
];

/** The legend of the cell marks, which differ in shape as well as colour. */
export function CharacterLegend({ analysis }: { readonly analysis: Analysis }) {
  const entries = analysis.national ? [...samples, ...nationalSamples] : samples;
  return (
    <ul role="list" className="character-legend" aria-label="What the marks mean">
      {entries.map(([name, sample]) => (
        <li key={name}>
          <span className="cell" data-class={name} aria-hidden>
            {sample}
          </span>
          {classNames[name]}
        </li>
      ))}
      <li>
        <span className="cell" data-class="basic" data-invisible aria-hidden>
          NBSP
        </span>
        invisible
      </li>
      <li>
        <span className="cell" data-class="surrogate pair" data-torn aria-hidden>
          ☺
        </span>
        split by the end of a segment
      </li>
    </ul>
  );
}

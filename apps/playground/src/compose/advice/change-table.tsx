import { formatCount } from '../../shared/format/plural.ts';
import type { Change } from './list-changes.ts';

/** Each kind of character that forces UCS-2, with its replacement. A name leads to the place in the text. */
export function ChangeTable({
  changes,
  onShow,
}: {
  readonly changes: readonly Change[];
  readonly onShow: (index: number, length: number) => void;
}) {
  return (
    <table aria-label="Characters that need UCS-2">
      <tbody>
        {changes.map(({ name, glyphs, replacement, count, index }) => (
          <tr key={`${name} ${glyphs.join('')} ${index}`}>
            <th scope="row">
              {glyphs.map((glyph) => (
                <span key={glyph} className="glyph">
                  {glyph.trim() === '' ? '␣' : glyph}
                </span>
              ))}{' '}
              <button
                type="button"
                className="text-button"
                title="Show in the text"
                onClick={() => onShow(index, glyphs[0]?.length ?? 1)}
              >
                {name}
              </button>
            </th>
            <td className="nowrap">
              {replacement === undefined ? (
                'stays'
              ) : replacement === '' ? (
                count === 1 ? (
                  'is removed'
                ) : (
                  'are removed'
                )
              ) : (
                <>
                  {count === 1 ? 'becomes' : 'become'} <span className="glyph">{replacement}</span>
                </>
              )}
            </td>
            <td className="end">{timesOf(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function timesOf(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${formatCount(count)} times`;
}

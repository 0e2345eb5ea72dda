import type { Finding } from '@23telecom/encoding/explain';
import { formatCount } from '../shared/format/plural.ts';
import { nameCharacter } from '../characters/name-character.ts';

/** A longer list explains no more. */
const maxRows = 12;

/** The characters that force UCS-2, each with its replacement. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const more = findings.length - maxRows;
  return (
    <div>
      <table data-testid="findings">
        <caption className="visually-hidden">What forces UCS-2</caption>
        <thead>
          <tr>
            <th scope="col">Character</th>
            <th scope="col">Becomes</th>
            <th scope="col" className="end">
              Occurs
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.slice(0, maxRows).map((finding) => (
            <tr key={finding.name}>
              <th scope="row">
                {finding.kind === 'script' ? (
                  `${finding.name} letters`
                ) : (
                  <>
                    <bdi className="glyph">{finding.name}</bdi>{' '}
                    {finding.kind === 'character' && nameCharacter(finding.name)}
                  </>
                )}
              </th>
              <td>
                {finding.replacement === undefined ? (
                  <span className="muted">–</span>
                ) : (
                  <bdi className="glyph">{finding.replacement}</bdi>
                )}
              </td>
              <td className="end">{describeCount(finding.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="hint">and {more} more</p>}
    </div>
  );
}

function describeCount(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${formatCount(count)} times`;
}

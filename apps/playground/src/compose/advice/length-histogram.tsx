import type { RowGroup } from '@23telecom/encoding/template';
import { formatCount, plural } from '../../shared/format/plural.ts';
import './length-histogram.css';

/** How many messages have which length. */
export function LengthHistogram({ groups }: { readonly groups: readonly RowGroup[] }) {
  const most = Math.max(1, ...groups.map(({ rows }) => rows));
  return (
    <table className="lengths" aria-label="Messages by length">
      <thead>
        <tr>
          <th scope="col">Length</th>
          <th scope="col">Encoding</th>
          <th scope="col" className="end">
            Messages
          </th>
          <th scope="col" className="bar-cell">
            <span className="visually-hidden">Share</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ encoding, segments, rows }) => (
          <tr key={`${encoding} ${segments}`}>
            <th scope="row">{plural(segments, 'segment')}</th>
            <td>
              <span className={encoding === 'UCS-2' ? 'tag warn' : 'tag'}>{encoding}</span>
            </td>
            <td className="end">{formatCount(rows)}</td>
            <td className="bar-cell">
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
                <rect width={Math.max(0.5, (rows / most) * 100)} height="12" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

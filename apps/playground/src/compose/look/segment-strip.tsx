import type { CSSProperties } from 'react';
import { geometryOf } from '../../composition/segment-geometry.ts';
import type { ShownCoding } from '../../composition/shown-coding.ts';
import { formatCount, plural } from '../../shared/format/plural.ts';
import './segments.css';

/** More bars would be too narrow for their figures. */
const segmentsShown = 8;

/** The segments of a message, and how full each of them is. */
export function SegmentStrip({ coding }: { readonly coding: ShownCoding }) {
  const { analysis, segments } = coding;
  const { header, whole } = geometryOf(analysis);
  const shown = segments.slice(0, segmentsShown);
  const more = segments.length - shown.length;
  return (
    <>
      <ol
        className="segments"
        data-testid="segments"
        style={
          { '--count': shown.length, '--header': `${(header / whole) * 100}%` } as CSSProperties
        }
      >
        {shown.map(({ units }, index) => {
          const hue = `var(--segment-fill-${(index % 4) + 1})`;
          const used = `${((header + units) / whole) * 100}%`;
          return (
            <li
              key={index}
              className="segment"
              style={{ '--hue': hue, '--used': used } as CSSProperties}
            >
              <i />
              <span>
                <b>{index + 1}</b>&ensp;{units} of {whole - header}
              </span>
            </li>
          );
        })}
      </ol>
      {more > 0 && <p className="hint">and {plural(more, 'more segment')}</p>}
      {header > 0 && (
        <p className="hint hatch-note">
          {`${formatCount(header)} of ${whole} are used to join the parts.`}
        </p>
      )}
    </>
  );
}

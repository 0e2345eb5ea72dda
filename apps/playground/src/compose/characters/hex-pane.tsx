import type { Encoding } from '@23telecom/encoding';
import { describeCell } from './describe-cell.ts';
import { HexHeader } from './hex-header.tsx';
import type { Cell } from './segment-cells.ts';

/** What is sent for each character of a segment: septets, or code units. */
export function HexPane({
  title,
  cells,
  encoding,
  header,
  isActive,
  tabStop,
}: {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly encoding: Encoding;
  readonly header: string;
  readonly isActive: (at: number) => boolean;
  readonly tabStop: number | undefined;
}) {
  return (
    <div role="grid" aria-label={`${title}, hex`} className="hexes">
      <div role="row" className="hexes-row">
        <HexHeader header={header} />
        {cells.map((cell, place) => (
          // By place: a key at the start of a text shifts all of them, and none is made anew.
          <span
            key={place}
            role="gridcell"
            className="hex"
            data-kind="hex"
            data-at={cell.start}
            data-class={cell.class}
            data-active={isActive(cell.start) || undefined}
            tabIndex={cell.start === tabStop ? 0 : -1}
            aria-label={`${cell.values.join(' ')}: ${describeCell(cell, encoding)}`}
          >
            {cell.values.map((value, place) => (
              <span key={place} className="hex-value">
                {value}
              </span>
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

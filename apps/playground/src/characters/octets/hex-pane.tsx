import type { Encoding } from '@23telecom/encoding';
import type { Cell } from '../grid/create-cell-reader.ts';
import { describeCell } from '../grid/describe-cell.ts';
import { HexHeader } from './hex-header.tsx';

/** The septets or code units of each character of a segment, in hex. */
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
          // Keyed by place: a key press at the start shifts all cells, and all are reused.
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

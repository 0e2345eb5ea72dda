import type { Encoding } from '@23telecom/encoding';
import type { Part } from '@23telecom/encoding/pdu';
import { memo } from 'react';
import type { Cell } from './grid/create-cell-reader.ts';
import { describeCell, glyphOf } from './grid/describe-cell.ts';
import { HexPane } from './octets/hex-pane.tsx';
import { OctetPane } from './octets/octet-pane.tsx';
import { readOctets } from './octets/read-octets.ts';

/** A segment: its characters, and their encoded values beside them. */
export const SegmentBlock = memo(function SegmentBlock({
  index,
  count,
  cells,
  encoding,
  units,
  capacity,
  header,
  part,
  active,
  activeToo,
  tabStop,
}: {
  readonly index: number;
  readonly count: number;
  readonly cells: readonly Cell[];
  readonly encoding: Encoding;
  readonly units: number;
  readonly capacity: number;
  /** The header's octets in hex; empty without a header. */
  readonly header: string;
  /** The segment in packed octets; undefined while septets or code units are shown. */
  readonly part: Part | undefined;
  /** The index in the text of the hovered or focused character, if it is in this segment. */
  readonly active: number | undefined;
  /** The index of a second character whose bits are in the hovered or focused octet. */
  readonly activeToo: number | undefined;
  /** The index of the cell that the Tab key reaches, if it is in this segment. */
  readonly tabStop: number | undefined;
}) {
  const title = `Segment ${index + 1}`;
  function isActive(at: number): boolean {
    return at === active || at === activeToo;
  }
  const shared = { title, cells, header, isActive, tabStop };
  return (
    <div className="block" data-hue={index % 4}>
      <div className="block-head">
        <strong>{title}</strong>
        <span className="hint">
          of {count} · {units} of {capacity}
        </span>
      </div>
      <div className="block-panes">
        <div role="grid" aria-label={`${title}, characters`} className="cells">
          <div role="row" className="cells-row">
            {cells.map((cell, place) => (
              // Keyed by place: a key press at the start shifts all cells, and all are reused.
              <span
                key={place}
                role="gridcell"
                className="cell"
                data-kind="character"
                data-at={cell.start}
                data-class={cell.class}
                data-space={cell.text === ' ' || undefined}
                data-invisible={(cell.isInvisible && cell.text !== ' ') || undefined}
                data-torn={cell.isTorn || undefined}
                data-active={isActive(cell.start) || undefined}
                tabIndex={cell.start === tabStop ? 0 : -1}
                aria-label={describeCell(cell, encoding)}
                style={{ '--units': cell.units } as React.CSSProperties}
              >
                {glyphOf(cell)}
              </span>
            ))}
          </div>
        </div>
        {part ? (
          <OctetPane {...shared} octets={readOctets(part, cells)} />
        ) : (
          <HexPane {...shared} encoding={encoding} />
        )}
      </div>
    </div>
  );
});

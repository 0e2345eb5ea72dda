import type { Encoding } from '@23telecom/encoding';
import type { Part } from '@23telecom/encoding/pdu';
import { memo } from 'react';
import { describeCell, glyphOf } from './describe-cell.ts';
import { HexPane } from './hex-pane.tsx';
import { OctetPane } from './octet-pane.tsx';
import { readOctets } from './packed-octets.ts';
import type { Cell } from './segment-cells.ts';

/** One segment: its characters, and beside them what is sent for each. */
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
  /** The header's octets in hex; empty where there is none. */
  readonly header: string;
  /** The segment in packed octets; undefined where each septet or code unit is shown. */
  readonly part: Part | undefined;
  /** The place in the text of the character that is hovered or focused, when it is in this segment. */
  readonly active: number | undefined;
  /** The other character whose bits are in the octet that is hovered or focused. */
  readonly activeToo: number | undefined;
  /** The place in the text of the cell that the tab key reaches, when it is in this segment. */
  readonly tabStop: number | undefined;
}) {
  const title = `Segment ${index + 1}`;
  const isActive = (at: number): boolean => at === active || at === activeToo;
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
              // By place: a key at the start of a text shifts all of them, and none is made anew.
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

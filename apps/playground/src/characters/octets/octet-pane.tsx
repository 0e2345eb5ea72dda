import { plural } from '../../shared/format/plural.ts';
import type { Cell } from '../grid/create-cell-reader.ts';
import { glyphOf } from '../grid/describe-cell.ts';
import { HexHeader } from './hex-header.tsx';
import type { PackedOctet } from './read-octets.ts';

/** A GSM-7 segment as it is sent over the air, with its septets packed into octets. */
export function OctetPane({
  title,
  octets,
  cells,
  header,
  isActive,
  tabStop,
}: {
  readonly title: string;
  readonly octets: readonly PackedOctet[];
  readonly cells: readonly Cell[];
  readonly header: string;
  readonly isActive: (at: number) => boolean;
  readonly tabStop: number | undefined;
}) {
  const glyphs = new Map(cells.map((cell) => [cell.start, glyphOf(cell)]));
  const stop = octets.findIndex(({ holds }) => tabStop !== undefined && holds.includes(tabStop));
  return (
    <div role="grid" aria-label={`${title}, octets`} className="hexes">
      <div role="row" className="hexes-row">
        <HexHeader header={header} />
        {octets.map(({ value, holds, fillBits }, place) => (
          <span
            key={place}
            role="gridcell"
            className="hex"
            data-kind="octet"
            data-at={holds[0]}
            data-also={holds[1]}
            data-fill={fillBits > 0 || undefined}
            data-active={holds.some(isActive) || undefined}
            tabIndex={place === stop ? 0 : -1}
            aria-label={`${value}: bits of ${holds.map((at) => glyphs.get(at) ?? '').join(' and ')}${
              fillBits > 0 ? `, ${plural(fillBits, 'fill bit')}` : ''
            }`}
          >
            <span className="hex-value">{value}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

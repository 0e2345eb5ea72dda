import type { Encoding } from '@23telecom/encoding';
import { unitName } from '../../composition/segment-geometry.ts';
import { plural } from '../../shared/format/plural.ts';
import type { Cell } from './create-cell-reader.ts';
import { classNames, glyphOf } from './describe-cell.ts';

/** The details of the hovered or focused character. */
export function CellDetails({
  cell,
  encoding,
}: {
  readonly cell: Cell | undefined;
  readonly encoding: Encoding;
}) {
  if (cell === undefined) {
    return (
      <p className="cell-details hint">
        Point at a character, or move with the arrow keys. Enter selects it in the text.
      </p>
    );
  }
  return (
    <p className="cell-details" data-testid="cell-details">
      <span className="cell-details-glyph" data-class={cell.class}>
        {glyphOf(cell)}
      </span>
      <code>{cell.codePoints.join(' ')}</code>
      <span>{classNames[cell.class]}</span>
      <span>
        {plural(cell.units, unitName[encoding])} <code>{cell.values.join(' ')}</code>
      </span>
      <span className="hint">
        segment {cell.segment + 1}, place {cell.start + 1}
        {cell.isTorn && ', split by the end of the segment'}
      </span>
    </p>
  );
}

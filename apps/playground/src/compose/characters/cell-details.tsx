import type { Encoding } from '@23telecom/encoding';
import { plural } from '../../shared/plural.ts';
import { unitName } from '../segments/segment-geometry.ts';
import { classNames, glyphOf } from './describe-cell.ts';
import type { Cell } from './segment-cells.ts';

/** All that is known of the character under the pointer or the focus. */
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
        Point at a character, or walk with the arrow keys; Enter shows it in the text.
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
        {cell.isTorn && ', torn by the segment’s end'}
      </span>
    </p>
  );
}

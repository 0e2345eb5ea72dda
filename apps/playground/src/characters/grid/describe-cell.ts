import type { Encoding } from '@23telecom/encoding';
import { unitName } from '../../composition/segment-geometry.ts';
import { plural } from '../../shared/format/plural.ts';
import type { Cell } from './create-cell-reader.ts';
import { nameInvisible } from './name-invisible.ts';

/** The grid's label of a character: its glyph, or a short name if it is invisible. */
export function glyphOf({ text, isInvisible }: Pick<Cell, 'text' | 'isInvisible'>): string {
  if (text === ' ') return '␣';
  return nameInvisible(text) ?? (isInvisible ? '·' : text);
}

/** The character classes in words. */
export const classNames = {
  basic: 'GSM-7',
  extension: 'GSM-7 extension',
  'locking shift': 'national alphabet',
  'single shift': 'national extension',
  ucs2: 'not in GSM-7',
  'surrogate pair': 'not in GSM-7, surrogate pair',
  'lone surrogate': 'half a surrogate pair',
} as const;

/** A character as a screen reader announces it. */
export function describeCell(cell: Cell, encoding: Encoding): string {
  const name = nameInvisible(cell.text) ?? (cell.text === ' ' ? 'space' : cell.text);
  return [
    name,
    cell.codePoints.join(' '),
    classNames[cell.class],
    `${plural(cell.units, unitName[encoding])} ${cell.values.join(' ')}`,
    `segment ${cell.segment + 1}`,
    ...(cell.isTorn ? ['split by the end of the segment'] : []),
  ].join(', ');
}

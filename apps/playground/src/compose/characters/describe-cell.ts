import type { Encoding } from '@23telecom/encoding';
import { plural } from '../../shared/plural.ts';
import { unitName } from '../segments/segment-geometry.ts';
import { nameInvisible } from './invisible-name.ts';
import type { Cell } from './segment-cells.ts';

/** What the grid writes for a character: its glyph, or a name where it has none. */
export function glyphOf({ text, isInvisible }: Pick<Cell, 'text' | 'isInvisible'>): string {
  if (text === ' ') return '␣';
  return nameInvisible(text) ?? (isInvisible ? '·' : text);
}

/** The classes in words, with why they matter. */
export const classNames = {
  basic: 'GSM-7',
  extension: 'GSM-7 extension',
  'locking shift': 'national alphabet',
  'single shift': 'national extension',
  ucs2: 'not in GSM-7',
  'surrogate pair': 'not in GSM-7, surrogate pair',
  'lone surrogate': 'half a surrogate pair',
} as const;

/** A character in one sentence, as a screen reader says it. */
export function describeCell(cell: Cell, encoding: Encoding): string {
  const name = nameInvisible(cell.text) ?? (cell.text === ' ' ? 'space' : cell.text);
  return [
    name,
    cell.codePoints.join(' '),
    classNames[cell.class],
    `${plural(cell.units, unitName[encoding])} ${cell.values.join(' ')}`,
    `segment ${cell.segment + 1}`,
    ...(cell.isTorn ? ['torn by the segment’s end'] : []),
  ].join(', ');
}

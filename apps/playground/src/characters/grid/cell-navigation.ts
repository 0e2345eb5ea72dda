/** The view that a cell belongs to. An octet may hold bits of two characters. */
export type CellKind = 'character' | 'hex' | 'octet';

/** A move to a neighbouring cell, to a row above or below, or to another segment. */
export type CellMove =
  'next' | 'previous' | 'down' | 'up' | 'first' | 'last' | 'nextSegment' | 'previousSegment';

/** The move of each key. */
export const movesByKey: Readonly<Record<string, CellMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  PageDown: 'nextSegment',
  PageUp: 'previousSegment',
};

/** Finds the nearest cell of a kind in the row above or below another cell on the screen. */
export function findCellInRow(
  from: HTMLElement,
  kind: CellKind,
  direction: 1 | -1,
): HTMLElement | undefined {
  const scroller = from.closest('[data-cells]');
  if (scroller === null) return undefined;
  const origin = from.getBoundingClientRect();
  const middle = origin.left + origin.width / 2;
  let nearest: { cell: HTMLElement; rows: number; aside: number } | undefined;
  for (const cell of scroller.querySelectorAll<HTMLElement>(`[data-kind="${kind}"]`)) {
    const box = cell.getBoundingClientRect();
    const rows = (box.top - origin.top) * direction;
    if (rows < origin.height / 2) continue;
    const aside = Math.abs(box.left + box.width / 2 - middle);
    if (
      nearest === undefined ||
      rows < nearest.rows - 2 ||
      (rows <= nearest.rows + 2 && aside < nearest.aside)
    ) {
      nearest = { cell, rows, aside };
    }
  }
  return nearest?.cell;
}

/** Finds the octet that a horizontal move leads to; octets are visited singly, not by character. */
export function findOctetBeside(from: HTMLElement, move: CellMove): HTMLElement | undefined {
  const selector = '[data-kind="octet"]';
  const isInRow = move === 'first' || move === 'last';
  const holder = isInRow ? from.parentElement : from.closest('[data-cells]');
  const octets = [...(holder?.querySelectorAll<HTMLElement>(selector) ?? [])];
  if (move === 'first') return octets[0];
  if (move === 'last') return octets.at(-1);
  const step = move === 'next' ? 1 : move === 'previous' ? -1 : 0;
  return step === 0 ? undefined : octets[octets.indexOf(from) + step];
}

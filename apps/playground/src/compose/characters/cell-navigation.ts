/** Which of the linked views a cell is in. An octet may hold the bits of two characters. */
export type CellKind = 'character' | 'hex' | 'octet';

/** Where a key leads: to a cell beside, to a row above or below, or to another segment. */
export type CellMove =
  'next' | 'previous' | 'down' | 'up' | 'first' | 'last' | 'nextSegment' | 'previousSegment';

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

/** The cell of a kind that stands above or below another on the screen. */
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

/** The octet that a move leads to beside another: octets are walked one by one, not by characters. */
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

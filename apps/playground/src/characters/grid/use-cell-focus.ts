import type { Segment } from '@23telecom/encoding';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import {
  type CellKind,
  type CellMove,
  findCellInRow,
  findOctetBeside,
  movesByKey,
} from './cell-navigation.ts';
import type { Cell } from './create-cell-reader.ts';
import { findSegment } from './find-segment.ts';

interface CellFocusOptions {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly segments: readonly Segment[];
  readonly readCells: (index: number) => readonly Cell[];
  /** Called with a place in the text on Enter or a double click. */
  readonly onChoose: (index: number, length: number) => void;
  readonly showSegment: (index: number) => void;
  /** The index in the text of the last focused cell. */
  readonly focused: number | undefined;
  readonly setFocused: (at: number) => void;
}

/**
 * Links the two views of the characters: a cell that is hovered or focused in one is marked in the
 * other. Arrow keys move between cells, and the Tab key reaches one of them (roving tabindex).
 */
export function useCellFocus(options: CellFocusOptions) {
  const { scroller, segments, readCells, onChoose, showSegment, focused, setFocused } = options;
  const [hovered, setHovered] = useState<Marked>();
  const [marked, setMarked] = useState<Marked>();
  const [hasFocus, setHasFocus] = useState(false);
  const awaited = useRef<{ at: number; kind: CellKind }>(undefined);

  function findCell(at: number | undefined): Cell | undefined {
    return at === undefined
      ? undefined
      : readCells(findSegment(segments, at)).find(({ start }) => start === at);
  }

  function focusCell(at: number, kind: CellKind): void {
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-kind="${kind}"][data-at="${at}"]`,
    );
    awaited.current = element ? undefined : { at, kind };
    if (element) element.focus();
    else showSegment(findSegment(segments, at));
  }

  // A cell that was out of view gets the focus as soon as it is rendered.
  useEffect(() => {
    if (awaited.current) focusCell(awaited.current.at, awaited.current.kind);
  });

  function findTarget(at: number, move: CellMove): number | undefined {
    const index = findSegment(segments, at);
    const cells = readCells(index);
    const place = cells.findIndex(({ start }) => start === at);
    if (move === 'first') return cells[0]?.start;
    if (move === 'last') return cells.at(-1)?.start;
    if (move === 'nextSegment') return segments[index + 1]?.start;
    if (move === 'previousSegment') return segments[index - 1]?.start;
    if (move === 'next') return cells[place + 1]?.start ?? segments[index + 1]?.start;
    return cells[place - 1]?.start ?? readCells(index - 1).at(-1)?.start;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const cell = cellOf(event.target);
    if (cell === undefined) return;
    // The target of the last key press may not be rendered yet: continue from it all the same.
    const from = { ...cell, ...awaited.current };
    const move = movesByKey[event.key];
    if (event.key === 'Enter') {
      // The text box gets the focus now: without this it would also receive the line break.
      event.preventDefault();
      onChoose(from.at, findCell(from.at)?.text.length ?? 1);
    }
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (move === 'up' || move === 'down') {
      if (awaited.current) return;
      findCellInRow(from.element, from.kind, move === 'down' ? 1 : -1)?.focus();
      return;
    }
    const octet = from.kind === 'octet' ? findOctetBeside(from.element, move) : undefined;
    if (octet) {
      octet.focus();
      return;
    }
    const target = findTarget(from.at, move);
    if (target !== undefined) focusCell(target, from.kind);
  }

  const { at: active, also } = hovered ?? (hasFocus ? marked : undefined) ?? {};
  return {
    /** The index in the text of the character that is marked in both views. */
    active,
    /** The index of the second character, if an octet holds bits of two. */
    activeToo: also,
    activeCell: findCell(active),
    /** The cell that the Tab key returns to; undefined if an edit has removed it. */
    returnsTo: findCell(focused)?.start,
    handlers: {
      onKeyDown,
      onPointerOver: (event: { target: EventTarget }) => setHovered(cellOf(event.target)),
      onPointerLeave: () => setHovered(undefined),
      onFocus: (event: { target: EventTarget }) => {
        const cell = cellOf(event.target);
        if (cell === undefined) return;
        awaited.current = undefined;
        setFocused(cell.at);
        setMarked(cell);
        setHasFocus(true);
      },
      onBlur: () => {
        awaited.current = undefined;
        setHasFocus(false);
      },
      onDoubleClick: (event: { target: EventTarget }) => {
        const cell = cellOf(event.target);
        if (cell) onChoose(cell.at, findCell(cell.at)?.text.length ?? 1);
      },
    },
  };
}

/** A hovered or focused cell: the indices of its characters in the text. */
interface Marked {
  readonly at: number;
  readonly also?: number | undefined;
}

interface FoundCell extends Marked {
  readonly kind: CellKind;
  readonly element: HTMLElement;
}

function cellOf(target: EventTarget): FoundCell | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  if (element === null) return undefined;
  const { at, also, kind = 'character' } = element.dataset;
  return {
    at: Number(at),
    also: also === undefined ? undefined : Number(also),
    kind: kind as CellKind,
    element,
  };
}

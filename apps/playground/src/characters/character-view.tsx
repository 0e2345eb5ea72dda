import type { NationalLanguage, Segment } from '@23telecom/encoding';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import { geometryOf } from '../composition/segment-geometry.ts';
import type { ShownCoding } from '../composition/shown-coding.ts';
import { CellDetails } from './grid/cell-details.tsx';
import { CharacterLegend } from './grid/character-legend.tsx';
import { createCellReader } from './grid/create-cell-reader.ts';
import { findSegment } from './grid/find-segment.ts';
import { useCellFocus } from './grid/use-cell-focus.ts';
import { headerOctets } from './octets/header-octets.ts';
import { PackingChoice } from './octets/packing-choice.tsx';
import { usePacking } from './octets/use-packing.ts';
import { SegmentBlock } from './segment-block.tsx';
import './character-view.css';
import './grid/cell.css';
import './octets/hex.css';

/** A segment's height in pixels before it is measured. */
const estimatedHeight = 300;

/** Every character with its units, its segment and its encoded values, in a virtual list. */
export const CharacterView = memo(function CharacterView({
  text,
  coding,
  languages,
  onShowPlace,
}: {
  readonly text: string;
  readonly coding: ShownCoding;
  readonly languages: readonly NationalLanguage[];
  readonly onShowPlace: (index: number, length: number) => void;
}) {
  const { analysis, segments } = coding;
  const scroller = useRef<HTMLDivElement>(null);
  const [isWide, setIsWide] = useState(false);
  const readCells = useMemo(
    () => createCellReader(text, { analysis, segments }, languages),
    [text, analysis, segments, languages],
  );
  const [focused, setFocused] = useState<number>();
  const focusedSegment = focused === undefined ? undefined : findSegment(segments, focused);
  const virtualizer = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 1,
    // Keep the focused segment rendered when it is out of view; otherwise it would lose the focus.
    rangeExtractor: (range) => withIndex(defaultRangeExtractor(range), focusedSegment),
    onChange: ({ scrollRect }) => setIsWide((scrollRect?.width ?? 0) > 760),
  });
  const rows = virtualizer.getVirtualItems();
  const firstShown = segments[virtualizer.range?.startIndex ?? 0]?.start ?? 0;
  const packing = usePacking(text, analysis, languages);
  const focus = useCellFocus({
    scroller,
    segments,
    readCells,
    onChoose: onShowPlace,
    showSegment: (index) => virtualizer.scrollToIndex(index),
    focused,
    setFocused,
  });
  const { header, whole } = geometryOf(analysis);

  return (
    <div className="characters">
      <div className="characters-head">
        <CellDetails cell={focus.activeCell} encoding={analysis.encoding} />
        {analysis.encoding === 'GSM-7' && !analysis.tooLong && <PackingChoice {...packing} />}
      </div>
      <div
        ref={scroller}
        className="characters-scroller"
        data-cells
        data-wide={isWide || undefined}
        data-encoding={analysis.encoding}
        data-testid="characters-grid"
        {...focus.handlers}
      >
        <div style={{ blockSize: virtualizer.getTotalSize(), position: 'relative' }}>
          {rows.map(({ index, start, key }) => {
            const segment = segments[index];
            if (segment === undefined) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="characters-item"
                style={{ transform: `translateY(${start}px)` }}
              >
                <SegmentBlock
                  index={index}
                  count={segments.length}
                  cells={readCells(index)}
                  encoding={analysis.encoding}
                  units={segment.units}
                  capacity={whole - header}
                  header={headerOctets(analysis, index, languages).join(' ')}
                  part={packing.parts?.[index]}
                  active={placeIn(segment, focus.active)}
                  activeToo={placeIn(segment, focus.activeToo)}
                  tabStop={placeIn(segment, focus.returnsTo ?? firstShown)}
                />
              </div>
            );
          })}
        </div>
      </div>
      <CharacterLegend analysis={analysis} />
    </div>
  );
});

/** The place, if the segment holds it. */
function placeIn({ start, end }: Segment, place: number | undefined): number | undefined {
  return place !== undefined && place >= start && place < end ? place : undefined;
}

function withIndex(indexes: readonly number[], more: number | undefined): number[] {
  return more === undefined || indexes.includes(more)
    ? [...indexes]
    : [...indexes, more].sort((one, other) => one - other);
}

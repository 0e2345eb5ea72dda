import type { NationalLanguage } from '@23telecom/encoding';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef, useState } from 'react';
import type { ShownCoding } from '../use-composition.ts';
import { geometryOf } from '../segments/segment-geometry.ts';
import { CellDetails } from './cell-details.tsx';
import { CharacterLegend } from './character-legend.tsx';
import { findSegment } from './find-segment.ts';
import { headerOctets } from './header-octets.ts';
import { PackingChoice } from './packing-choice.tsx';
import { SegmentBlock } from './segment-block.tsx';
import { createCellReader } from './segment-cells.ts';
import { useCellFocus } from './use-cell-focus.ts';
import { usePacking } from './use-packing.ts';
import './character-view.css';

/** A guess at a segment's height, until it is measured. */
const estimatedHeight = 300;

/** Every character with its cost, its segment and what is sent for it. */
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
    // What has the focus stays, out of view too: keys go nowhere when their cell is taken away.
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
            const holds = (at: number | undefined): number | undefined =>
              at !== undefined && at >= segment.start && at < segment.end ? at : undefined;
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
                  active={holds(focus.active)}
                  activeToo={holds(focus.activeToo)}
                  tabStop={holds(focus.returnsTo ?? firstShown)}
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

const withIndex = (indexes: readonly number[], more: number | undefined): number[] =>
  more === undefined || indexes.includes(more)
    ? [...indexes]
    : [...indexes, more].sort((one, other) => one - other);

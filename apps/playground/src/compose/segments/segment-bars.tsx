import type { Analysis, Segment } from '@23telecom/encoding';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { plural } from '../../shared/plural.ts';
import { geometryOf, unitName } from './segment-geometry.ts';
import './segment-bars.css';

const rowHeight = 30;

/** Each segment to scale: the header's share, what the text takes, what is left. */
export const SegmentBars = memo(function SegmentBars({
  analysis,
  segments,
}: {
  readonly analysis: Analysis;
  readonly segments: readonly Segment[];
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  const { whole, header } = geometryOf(analysis);
  const unit = unitName[analysis.encoding];

  return (
    <div className="stack tight">
      <div
        ref={scroller}
        className="segment-bars"
        role="region"
        aria-label="Segments to scale"
        tabIndex={segments.length > 6 ? 0 : -1}
      >
        <ol
          role="list"
          data-testid="segment-bars"
          style={{ blockSize: virtualizer.getTotalSize(), position: 'relative' }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const units = segments[index]?.units ?? 0;
            return (
              <li
                key={index}
                className="segment-row"
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={segments.length}
                aria-posinset={index + 1}
              >
                <span className="segment-number">{index + 1}</span>
                <span
                  className="segment-bar"
                  role="img"
                  aria-label={`Segment ${index + 1}: ${plural(units, unit)} of ${whole - header}${
                    header > 0 ? `, ${header} taken by the header` : ''
                  }`}
                >
                  {header > 0 && (
                    <span
                      className="segment-header"
                      style={{ inlineSize: percent(header / whole) }}
                    />
                  )}
                  <span
                    className="segment-used"
                    data-hue={index % 4}
                    style={{ inlineSize: percent(units / whole) }}
                  />
                </span>
                <span className="segment-count" aria-hidden>
                  {units}
                  <small> / {whole - header}</small>
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      {header > 0 && (
        <p className="hint segment-caption">
          <span className="segment-header segment-sample" aria-hidden /> the header takes {header}{' '}
          of {plural(whole, unit)}
        </p>
      )}
    </div>
  );
});

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

import type { SendRecipientResult } from '@23telecom/client';
import { useWebhooks } from '@23telecom/react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { countStatuses, statusNow } from './count-statuses.ts';
import { deliveryLog } from './delivery-log.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { DeliverySummary } from './delivery-summary.tsx';
import { useDeliveryVersion } from './use-delivery-steps.ts';
import './delivery-list.css';

/** A guess at a row's height, until it is measured. */
const estimatedHeight = 110;
/** About as many rows as stand in view. */
const polledAtOnce = 8;

/** Every recipient with its timeline: only the rows in view are drawn, and only they are polled. */
export function DeliveryList({ results }: { readonly results: readonly SendRecipientResult[] }) {
  const version = useDeliveryVersion();
  const [shown, setShown] = useState<string>();
  const counts = useMemo(
    () => countStatuses(results, deliveryLog.stepsOfResult),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the log is read anew when it has changed
    [results, version],
  );
  const rows = useMemo(
    () =>
      shown === undefined
        ? results
        : results.filter(
            (result) => statusNow(result, deliveryLog.stepsOfResult(result)) === shown,
          ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same
    [results, shown, shown === undefined ? 0 : version],
  );
  const settings = useWebhooks();
  const webhooks = settings.data
    ? settings.data.deliveryUrl === null
      ? 'off'
      : 'on'
    : ('unknown' as const);

  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 3,
  });

  return (
    <>
      <DeliverySummary counts={counts} total={results.length} shown={shown} onShow={setShown} />
      {webhooks === 'off' && results.length > polledAtOnce && (
        <p className="hint">With no webhook set, the recipients in view are the ones followed.</p>
      )}
      <div
        ref={scroller}
        className="scroll delivery-scroller"
        tabIndex={0}
        role="region"
        aria-label="Deliveries: list"
      >
        <div
          role="table"
          aria-label="Deliveries"
          // Tells a screen reader of the rows that are not drawn.
          aria-rowcount={rows.length + 1}
          data-testid="deliveries"
        >
          <div role="rowgroup" className="visually-hidden">
            <div role="row" aria-rowindex={1}>
              <span role="columnheader">Recipient</span>
              <span role="columnheader">Status</span>
              <span role="columnheader">Steps</span>
            </div>
          </div>
          <div
            role="rowgroup"
            className="delivery-rows"
            style={{ height: virtualizer.getTotalSize() }}
          >
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const result = rows[index];
              return (
                result && (
                  <div
                    // One recipient may be listed twice, and a refused one has no message ID.
                    key={result.messageId ?? index}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    role="row"
                    aria-rowindex={index + 2}
                    className="delivery-row"
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <DeliveryRow result={result} webhooks={webhooks} />
                  </div>
                )
              );
            })}
          </div>
        </div>
      </div>
      {rows.length === 0 && <p className="hint">None stands there any more.</p>}
    </>
  );
}

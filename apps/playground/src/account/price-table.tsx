import type { Price } from '@23telecom/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { TrendingDown, TrendingUp } from 'lucide-react';
import { memo, useRef } from 'react';
import { formatRate } from '../shared/format-money.ts';
import { formatDate } from '../shared/format-time.ts';
import { SpacerRow } from '../shared/ui/spacer-row.tsx';

const rowHeight = 40;
const columns = 7;

/** The prices of all networks: only the rows in view are drawn. */
export const PriceTable = memo(function PriceTable({
  prices,
  currency,
}: {
  readonly prices: readonly Price[];
  /** Undefined until the account's is known: rates then stand without it. */
  readonly currency: string | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: prices.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const drawn = virtualizer.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="scroll price-scroller"
      tabIndex={0}
      role="region"
      aria-label="Prices"
    >
      <table data-testid="prices" aria-rowcount={prices.length + 1}>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Network</th>
            <th scope="col" className="number">
              A segment
            </th>
            <th scope="col">Dial code</th>
            <th scope="col">MCC/MNC</th>
            <th scope="col">Since</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={drawn[0]?.start ?? 0} columns={columns} />
          {drawn.map(({ index }) => {
            const price = prices[index];
            return (
              price && (
                <tr key={index} aria-rowindex={index + 2}>
                  <PriceCells price={price} currency={currency} />
                </tr>
              )
            );
          })}
          <SpacerRow
            height={virtualizer.getTotalSize() - (drawn.at(-1)?.end ?? 0)}
            columns={columns}
          />
        </tbody>
      </table>
    </div>
  );
});

function PriceCells({
  price,
  currency,
}: {
  readonly price: Price;
  readonly currency: string | undefined;
}) {
  const Trend =
    price.changeType === 'Increase'
      ? TrendingUp
      : price.changeType === 'Decrease'
        ? TrendingDown
        : undefined;
  return (
    <>
      <th scope="row">{price.country}</th>
      <td>{price.network}</td>
      <td className="number">
        {currency === undefined ? price.rate : formatRate(price.rate, currency)}
      </td>
      <td>+{price.dialCode}</td>
      <td>
        {price.mcc}/{price.mnc}
      </td>
      <td>{formatDate(price.validFrom)}</td>
      <td className="price-change">
        {Trend && <Trend size={15} aria-hidden />} {price.changeType}
      </td>
    </>
  );
}

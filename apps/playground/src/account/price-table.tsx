import type { Price } from '@23telecom/client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { TrendingDown, TrendingUp } from 'lucide-react';
import { memo, useRef } from 'react';
import { formatRate } from '../shared/format/format-money.ts';
import { formatDate } from '../shared/format/format-time.ts';
import { SpacerRow } from '../shared/ui/spacer-row.tsx';

const rowHeight = 40;
const columns = 7;

/** The prices of all networks. Only the rows in view are rendered. */
export const PriceTable = memo(function PriceTable({
  prices,
  currency,
}: {
  readonly prices: readonly Price[];
  /** ISO 4217 code; undefined while the account is loading, when rates are shown without it. */
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
      aria-label="Prices table"
    >
      <table data-testid="prices" aria-rowcount={prices.length + 1}>
        <thead>
          <tr>
            <th scope="col">Country</th>
            <th scope="col">Network</th>
            <th scope="col" className="end">
              Price per segment
            </th>
            <th scope="col" className="optional">
              Dial code
            </th>
            <th scope="col" className="optional">
              Network code
            </th>
            <th scope="col" className="optional">
              Valid from
            </th>
            <th scope="col" className="optional">
              Change
            </th>
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
      <td className="end">
        {currency === undefined ? price.rate : formatRate(price.rate, currency)}
      </td>
      <td className="optional">+{price.dialCode}</td>
      <td className="optional mono">
        {price.mcc}/{price.mnc}
      </td>
      <td className="optional nowrap">{formatDate(price.validFrom)}</td>
      <td className="optional price-change nowrap">
        {Trend && <Trend size={15} aria-hidden />} {describeChange(price.changeType)}
      </td>
    </>
  );
}

/** The provider writes `Same`, `Increase`, `Decrease` or `New` (contract §5.2). */
function describeChange(type: string): string {
  if (type === 'Same') return 'No change';
  if (type === 'Increase') return 'Higher';
  return type === 'Decrease' ? 'Lower' : type;
}

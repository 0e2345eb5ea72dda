import { useBalance, usePricing } from '@23telecom/react';
import { useDeferredValue, useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { plural } from '../shared/plural.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { AvailabilityNotice } from './availability-notice.tsx';
import { findPrices } from './find-prices.ts';
import { PriceTable } from './price-table.tsx';

/** What a segment costs in each network, with a search. */
export function PriceList() {
  const pricing = usePricing();
  const currency = useBalance().data?.currency;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const prices = pricing.data?.prices;
  const found = useMemo(() => findPrices(prices ?? [], wanted), [prices, wanted]);

  return (
    <section className="card" aria-labelledby="prices">
      <div className="card-head">
        <h2 id="prices">Price list</h2>
        <label className="row price-search">
          <span className="label">Search</span>
          <input
            className="input small"
            type="search"
            value={search}
            placeholder="Country, network or +44"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </div>
      {pricing.error && (
        <ErrorNotice error={pricing.error} onRetry={() => void pricing.refetch()} />
      )}
      {pricing.data && <AvailabilityNotice {...pricing.data} />}
      <p className="hint price-count" role="status" data-testid="price-count">
        {pricing.isPending ? 'Loading …' : prices && plural(found.length, 'price')}
      </p>
      {pricing.isPending && (
        <div className="price-scroller" data-loading>
          <SkeletonLines lines={11} />
        </div>
      )}
      {prices && found.length === 0 && (
        <EmptyState title={prices.length === 0 ? 'No prices' : 'No price matches'}>
          {prices.length > 0 && (
            <button type="button" className="button quiet small" onClick={() => setSearch('')}>
              Show all
            </button>
          )}
        </EmptyState>
      )}
      {found.length > 0 && <PriceTable prices={found} currency={currency} />}
    </section>
  );
}

import type { Pricing } from '@23telecom/client';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { plural } from '../shared/format/plural.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { AvailabilityNotice } from './availability-notice.tsx';
import { findPrices } from './find-prices.ts';
import { PriceTable } from './price-table.tsx';

/** The price of a segment in each network, with a search. */
export function PriceList({
  pricing,
  isPending,
  currency,
}: {
  readonly pricing: Pricing | undefined;
  readonly isPending: boolean;
  /** ISO 4217 code; undefined while the account is loading. */
  readonly currency: string | undefined;
}) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const prices = pricing?.prices;
  const found = useMemo(() => findPrices(prices ?? [], wanted), [prices, wanted]);

  return (
    <section className="section stack tight prices" aria-labelledby="prices">
      <div className="row">
        <h2 id="prices">Prices</h2>
        <span className="hint" role="status" data-testid="price-count">
          {isPending ? 'Loading …' : prices && plural(found.length, 'price')}
        </span>
        <label className="price-search push">
          <span className="visually-hidden">Search prices</span>
          <Search className="icon lucide" aria-hidden />
          <input
            className="input"
            type="search"
            value={search}
            placeholder="Country, network or +44"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
      </div>
      {pricing && <AvailabilityNotice {...pricing} />}
      {isPending && (
        <div className="price-scroller" data-loading>
          <SkeletonLines lines={11} />
        </div>
      )}
      {prices && found.length === 0 && (
        <EmptyState title={prices.length === 0 ? 'No prices' : 'No prices match your search'}>
          {prices.length > 0 && (
            <button type="button" className="button small" onClick={() => setSearch('')}>
              Show all
            </button>
          )}
        </EmptyState>
      )}
      {found.length > 0 && <PriceTable prices={found} currency={currency} />}
    </section>
  );
}

import { useBalance, usePricing } from '@23telecom/react';
import { useDeferredValue, useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatMoney } from '../shared/format-money.ts';
import { formatDate } from '../shared/format-time.ts';
import { formatCount, plural } from '../shared/plural.ts';
import { AvailabilityNotice } from './availability-notice.tsx';
import { findPrices } from './find-prices.ts';

/** As many as one looks through; a search narrows the rest. */
const rowsShown = 100;

/** What a segment costs in each network, with a search. */
export function PriceList() {
  const pricing = usePricing();
  const currency = useBalance().data?.currency;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search);
  const prices = pricing.data?.prices;
  const found = useMemo(() => findPrices(prices ?? [], wanted), [prices, wanted]);

  return (
    <section className="card stack" aria-labelledby="prices">
      <div className="card-head">
        <h2 id="prices">Price list</h2>
        <label className="row">
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
      {pricing.error && <ErrorNotice error={pricing.error} />}
      {pricing.data && <AvailabilityNotice {...pricing.data} />}
      <p className="hint" role="status" data-testid="price-count">
        {pricing.isPending ? 'Loading …' : plural(found.length, 'price')}
        {found.length > rowsShown && `, the first ${formatCount(rowsShown)} shown`}
      </p>
      <div className="scroll price-scroller" tabIndex={0} role="region" aria-label="Prices">
        <table data-testid="prices">
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">Network</th>
              <th scope="col">Dial code</th>
              <th scope="col">MCC/MNC</th>
              <th scope="col" className="number">
                A segment
              </th>
              <th scope="col">Since</th>
              <th scope="col">Change</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, rowsShown).map((price) => (
              <tr key={`${price.dialCode} ${price.mcc}${price.mnc} ${price.network}`}>
                <th scope="row">{price.country}</th>
                <td>{price.network}</td>
                <td>+{price.dialCode}</td>
                <td>
                  {price.mcc}/{price.mnc}
                </td>
                <td className="number">
                  {currency === undefined ? price.rate : formatMoney(price.rate, currency)}
                </td>
                <td>{formatDate(price.validFrom)}</td>
                <td>{price.changeType}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import type { SendRecipientResult } from '@23telecom/client';
import { lazy } from 'react';
import { LazyPart } from '../shared/ui/lazy-part.tsx';

const DeliveryList = lazy(async () => ({
  default: (await import('./delivery-list.tsx')).DeliveryList,
}));

/** What becomes of each recipient, live. */
export function Deliveries({ results }: { readonly results: readonly SendRecipientResult[] }) {
  return (
    <section className="card stack" aria-labelledby="deliveries">
      <h2 id="deliveries">Delivery</h2>
      <LazyPart height="8rem">
        <DeliveryList results={results} />
      </LazyPart>
    </section>
  );
}

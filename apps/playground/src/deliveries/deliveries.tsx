import type { SendRecipientResult } from '@23telecom/client';
import { useSmsStatus } from '@23telecom/react';
import { StatusLabel } from '../shared/status-label.tsx';

/** What becomes of each recipient, live. */
export function Deliveries({ results }: { readonly results: readonly SendRecipientResult[] }) {
  return (
    <section className="card" aria-labelledby="deliveries">
      <h2 id="deliveries">Delivery</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Recipients and their status">
        <table data-testid="deliveries">
          <thead>
            <tr>
              <th scope="col">Recipient</th>
              <th scope="col">Status</th>
            </tr>
          </thead>
          <tbody>
            {results.map((result, index) => (
              // One recipient may be listed twice, and a refused one has no message ID.
              <tr key={result.messageId ?? index}>
                <td>{result.recipient}</td>
                <td aria-live="polite">
                  <DeliveryStatus result={result} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function DeliveryStatus({ result }: { readonly result: SendRecipientResult }) {
  const message = useSmsStatus(result.messageId ?? undefined);
  return <StatusLabel status={message.data?.status ?? result.status} />;
}

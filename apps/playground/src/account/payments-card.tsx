import { usePayments } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { formatRate } from '../shared/format-money.ts';
import { formatDate, formatTime } from '../shared/format-time.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { AvailabilityNotice } from './availability-notice.tsx';

const typeWords: Readonly<Record<string, string>> = {
  deposit: 'Deposit',
  usage: 'Usage',
  adjustment: 'Adjustment',
};

/** The ledger: what came in, and what was used. */
export function PaymentsCard() {
  const { data, error, isPending, refetch } = usePayments();
  return (
    <section className="card stack" aria-labelledby="payments">
      <h2 id="payments">Payments</h2>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <SkeletonLines lines={4} />}
      {data && <AvailabilityNotice {...data} />}
      {data?.payments.length === 0 && <EmptyState title="No payments yet" />}
      {data !== undefined && data.payments.length > 0 && (
        <div
          className="scroll payment-scroller"
          tabIndex={0}
          role="region"
          aria-label="Payments: table"
        >
          <table data-testid="payments">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Type</th>
                <th scope="col" className="number">
                  Amount
                </th>
                <th scope="col">Description</th>
              </tr>
            </thead>
            <tbody>
              {data.payments.map((payment) => (
                <tr key={payment.id}>
                  <td title={formatTime(payment.date)}>{formatDate(payment.date)}</td>
                  <td>{typeWords[payment.type] ?? payment.type}</td>
                  <td className="number">{formatRate(payment.amount, payment.currency)}</td>
                  <td>{payment.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

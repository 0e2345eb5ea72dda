import type { Payments } from '@23telecom/client';
import { formatSum } from '../shared/format/format-money.ts';
import { formatDate, formatTime } from '../shared/format/format-time.ts';
import { EmptyState } from '../shared/ui/empty-state.tsx';
import { SkeletonLines } from '../shared/ui/skeleton-lines.tsx';
import { AvailabilityNotice } from './availability-notice.tsx';

const typeWords: Readonly<Record<string, string>> = {
  deposit: 'Deposit',
  usage: 'Usage',
  adjustment: 'Correction',
};

/** Deposits to the account, and usage charged to it. */
export function PaymentsSection({
  payments,
  isPending,
}: {
  readonly payments: Payments | undefined;
  readonly isPending: boolean;
}) {
  const rows = payments?.payments ?? [];
  return (
    <section className="stack tight" aria-labelledby="payments">
      <h2 id="payments">Payments</h2>
      {isPending && (
        <div className="payment-scroller" data-loading>
          <SkeletonLines lines={6} />
        </div>
      )}
      {payments && <AvailabilityNotice {...payments} />}
      {payments !== undefined && rows.length === 0 && <EmptyState title="No payments yet" />}
      {rows.length > 0 && (
        <div
          className="scroll payment-scroller"
          tabIndex={0}
          role="region"
          aria-label="Payments table"
        >
          <table data-testid="payments">
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Description</th>
                <th scope="col" className="end">
                  Amount
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((payment) => (
                <tr key={payment.id}>
                  <td className="nowrap" title={formatTime(payment.date)}>
                    {formatDate(payment.date)}
                  </td>
                  <td>
                    <span className="payment-type">{typeWords[payment.type] ?? payment.type}</span>{' '}
                    <span className="muted">{payment.description}</span>
                  </td>
                  <td className="end nowrap">{formatSum(payment.amount, payment.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

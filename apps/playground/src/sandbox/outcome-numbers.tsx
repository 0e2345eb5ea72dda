import type { Outcome } from '@23telecom/sandbox';
import { useQuery } from '@tanstack/react-query';
import { CopyButton } from '../shared/ui/copy-button.tsx';
import { sandboxQueries } from './sandbox-control.ts';

const meanings: Readonly<Record<Outcome, string>> = {
  delivered: 'Delivered after a few seconds',
  undelivered: 'Not delivered',
  rejected: 'Refused by the carrier',
  expired: 'Expired',
  unknown: 'Outcome not known',
  slow: 'Delivered after a minute or two',
  neverFinal: 'No report, until the three-day rule',
  blockedCountry: 'Country blocked, not billed',
  queueError: 'Not queued',
  duplicateWebhook: 'Delivered, its webhook comes twice',
  outOfOrderWebhook: 'Delivered, webhooks out of order',
  failed: 'Accepted, then failed inside the gateway',
  configError: 'Sending is not configured',
};

/** Numbers that reach nobody, by what becomes of a message to them. */
export function OutcomeNumbers() {
  const { data } = useQuery(sandboxQueries.outcomes);
  return (
    <section className="card stack" aria-labelledby="outcomes">
      <h2 id="outcomes">Outcomes by number</h2>
      <p className="hint">
        One number of each outcome; the nine after it do the same. Any other number is delivered.
      </p>
      <div
        className="scroll outcomes-frame"
        tabIndex={0}
        role="region"
        aria-label="Outcomes by number: table"
      >
        <table className="outcomes">
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">What becomes of a message to it</th>
              <th scope="col">
                <span className="visually-hidden">Copy</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(data ?? {}).map(([outcome, [number = '']]) => (
              <tr key={outcome}>
                <td>
                  <code>{number}</code>
                </td>
                <td>{meanings[outcome as Outcome]}</td>
                <td>
                  <CopyButton text={number} label="Copy" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

import { useSmsMessages } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { StatusLabel } from '../shared/status-label.tsx';

/** A download link needs no script: the proxy streams the provider's CSV through. */
const exportHref = `/api/telecom/sms.messages.export?input=${encodeURIComponent(
  JSON.stringify({ period: 'today', source: 'api' }),
)}`;

/** Today's messages, newest first. */
export function HistoryView() {
  const history = useSmsMessages({ period: 'today' });
  const messages = history.data?.items ?? [];

  return (
    <section className="card" aria-labelledby="history">
      <div className="card-head">
        <h1 id="history">History</h1>
        <a className="button quiet" href={exportHref} download>
          Download CSV
        </a>
      </div>
      {history.error && <ErrorNotice error={history.error} />}
      {messages.length === 0 ? (
        <p className="hint">{history.isPending ? 'Loading …' : 'Nothing sent today.'}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="history">
          <table data-testid="history">
            <thead>
              <tr>
                <th scope="col">Sent at</th>
                <th scope="col">Recipient</th>
                <th scope="col">Sender</th>
                <th scope="col">Status</th>
                <th scope="col" className="number">
                  Segments
                </th>
                <th scope="col" className="number">
                  Cost
                </th>
                <th scope="col">Text</th>
              </tr>
            </thead>
            <tbody>
              {messages.map((message) => (
                <tr key={message.id}>
                  <td>{new Date(message.createdAt).toLocaleTimeString()}</td>
                  <td>{message.recipient}</td>
                  <td>{message.senderId}</td>
                  <td>
                    <StatusLabel status={message.status} />
                  </td>
                  <td className="number">{message.segments}</td>
                  <td className="number">{message.cost}</td>
                  <td className="text">{message.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {history.hasNextPage && (
        <button
          type="button"
          className="quiet"
          disabled={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          More
        </button>
      )}
    </section>
  );
}

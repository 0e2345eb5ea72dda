import { Deliveries } from '../../deliveries/deliveries.tsx';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { formatCount, plural } from '../../shared/plural.ts';
import type { CampaignRun } from './campaign-run.ts';
import { RunFailures } from './run-failures.tsx';
import { useSend } from './send-context.ts';
import './run-outcome.css';

/** What came of the last send: each recipient's fate, or why it stopped. */
export function RunOutcome({ run }: { readonly run: CampaignRun }) {
  return (
    <>
      {run.error && <ErrorNotice error={run.error} />}
      {run.requests > 1 && <RunProgress run={run} />}
      {run.results.length > 0 && <Deliveries results={run.results} />}
    </>
  );
}

function RunProgress({ run }: { readonly run: CampaignRun }) {
  const { stop } = useSend();
  const { isRunning, recipients, settled, results, reconciled, unsent } = run;
  return (
    <section className="card stack tight" aria-labelledby="campaign" data-testid="campaign">
      <div className="card-head">
        <h2 id="campaign">
          {isRunning ? `Sending ${plural(run.requests, 'request')} …` : 'Campaign sent'}
        </h2>
        {isRunning && (
          <button type="button" className="button quiet small" onClick={stop}>
            Stop
          </button>
        )}
      </div>
      <progress
        className="run-bar"
        max={recipients}
        value={settled}
        aria-label="Recipients settled"
      />
      <p>
        <strong>{formatCount(results.length)}</strong> of {plural(recipients, 'recipient')} sent
        {reconciled > 0 && `, ${formatCount(reconciled)} of them found in the history`}
        {unsent.length > 0 && `; nothing was tried for ${formatCount(unsent.length)}`}.
      </p>
      <RunFailures failures={run.failures} />
    </section>
  );
}

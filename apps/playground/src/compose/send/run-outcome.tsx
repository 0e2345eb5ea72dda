import { ErrorNotice } from '../../shared/error-notice.tsx';
import { plural } from '../../shared/plural.ts';
import { Deliveries } from '../../deliveries/deliveries.tsx';
import { type CampaignRun, countUnsent } from './campaign-run.ts';

/** What came of the last send: each recipient's fate, or why it stopped. */
export function RunOutcome({ run }: { readonly run: CampaignRun }) {
  const unsent = countUnsent(run);
  return (
    <>
      {run.error && (
        <div className="stack tight">
          <ErrorNotice error={run.error} />
          {run.done > 0 && (
            <p className="notice">
              {run.done} of {run.requests.length} requests went out before it.{' '}
              {plural(unsent, 'recipient is', 'recipients are')} left.
            </p>
          )}
        </div>
      )}
      {run.results.length > 0 && <Deliveries results={run.results} />}
    </>
  );
}

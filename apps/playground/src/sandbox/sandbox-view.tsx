import { ErrorNotice } from '../shared/error-notice.tsx';
import { ClockCard } from './clock-card.tsx';
import { FaultsCard } from './faults-card.tsx';
import { OutcomeNumbers } from './outcome-numbers.tsx';
import { RequestWaterfall } from './request-waterfall.tsx';
import { sandboxActions } from './sandbox-control.ts';
import { useSandboxAction } from './use-sandbox-action.ts';
import './sandbox.css';

/** The provider's other side: what it shall do, what time it is there, and what has reached it. */
export function SandboxView() {
  const reset = useSandboxAction((_: undefined) => sandboxActions.reset());
  return (
    <div className="stack">
      <div className="card-head">
        <h1>Sandbox</h1>
        <span className="hint" role="status">
          {reset.isSuccess && 'As new: no messages, no faults, the clock at real time.'}
        </span>
        <button
          type="button"
          className="button quiet small"
          disabled={reset.isPending}
          onClick={() => reset.mutate(undefined)}
        >
          Reset the sandbox
        </button>
      </div>
      {reset.error && <ErrorNotice error={reset.error} />}
      <RequestWaterfall />
      <div className="sandbox-columns">
        <div className="stack">
          <ClockCard />
          <FaultsCard />
        </div>
        <OutcomeNumbers />
      </div>
    </div>
  );
}

import { Link } from '@tanstack/react-router';
import { CircleHelp, CircleX } from 'lucide-react';
import type { Run, RunFailure } from '../../data/run.ts';
import { DecideUncertain } from './decide-uncertain.tsx';
import { explainFailure } from './explain-failure.ts';

/** Why recipients got no message, each reason once, with what to do. */
export function RunFailures({ run }: { readonly run: Run }) {
  const { failures } = run;
  if (failures.length === 0) return null;
  return (
    <ul role="list" className="stack tight" aria-label="Failures" data-testid="failures">
      {failures.map((failure) =>
        failure.sent === 'maybe' ? (
          <MaybeSent key={failure.code} run={run} failure={failure} />
        ) : (
          <NotSent key={failure.code} failure={failure} />
        ),
      )}
    </ul>
  );
}

function MaybeSent({ run, failure }: { readonly run: Run; readonly failure: RunFailure }) {
  const { title, advice } = explainFailure(failure);
  return (
    <li className="notice warn">
      <CircleHelp className="icon" aria-hidden />
      <p>
        <b className="strong">{title}</b> {advice} <Link to="/messages">Look in Messages</Link>
      </p>
      <DecideUncertain run={run} recipients={failure.recipients} />
    </li>
  );
}

function NotSent({ failure }: { readonly failure: RunFailure }) {
  const { title, advice } = explainFailure(failure);
  return (
    <li className="notice bad">
      <CircleX className="icon" aria-hidden />
      <p>
        <b className="strong">{title}</b> {advice}{' '}
        {failure.code.includes('_') && <code className="hint">{failure.code}</code>}
      </p>
    </li>
  );
}

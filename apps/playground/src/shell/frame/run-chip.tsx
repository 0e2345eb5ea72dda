import { Link } from '@tanstack/react-router';
import { Send } from 'lucide-react';
import { useRuns } from '../../runs/data/use-runs.ts';
import { formatCount } from '../../shared/format/plural.ts';
import './run-chip.css';

/** The run that is in progress, on every view, as a link to it. */
export function RunChip() {
  const current = useRuns().data?.find(
    ({ state, settled, recipients }) => state === 'running' && settled < recipients,
  );
  if (current === undefined) return null;
  const { id, settled, recipients } = current;
  return (
    <Link className="run-chip" to="/runs/$id" params={{ id }} data-testid="run-chip">
      <Send className="icon" aria-hidden />
      <span>
        <span className="long">Sending </span>
        {formatCount(settled)} of {formatCount(recipients)}
      </span>
    </Link>
  );
}

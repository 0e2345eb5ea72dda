import type { Outcome } from '@23telecom/sandbox';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useDraft } from '../draft/draft-context.ts';
import { formatNumber } from '../shared/format/format-number.ts';
import { CopyIcon } from '../shared/ui/copy-icon.tsx';
import { sandboxQueries } from './data/sandbox-control.ts';
import './outcome-numbers.css';

const meanings: Readonly<Record<Outcome, string>> = {
  delivered: 'Delivered within seconds',
  undelivered: 'Not delivered',
  rejected: 'Refused by the carrier',
  expired: 'Expired',
  unknown: 'Outcome unknown',
  slow: 'Delivered after a minute or two',
  neverFinal: 'No report for three days',
  blockedCountry: 'Country blocked, not billed',
  queueError: 'Not queued, not billed',
  duplicateWebhook: 'Delivered, webhook sent twice',
  outOfOrderWebhook: 'Delivered, webhooks out of order',
  failed: 'Failed in the gateway, refunded',
  configError: 'Sending not set up, not billed',
  accepted: 'Accepted by the carrier, then delivered',
  deleted: 'Deleted before delivery',
};

/** The sandbox's test numbers with the outcome that each gives. */
export function OutcomeNumbers() {
  const { data } = useQuery(sandboxQueries.outcomes);
  const { draft, change } = useDraft();
  const navigate = useNavigate();

  /** Adds a number to the recipients of the draft and opens it. */
  function use(number: string): void {
    const others = draft.pasted.trim();
    const pasted = others.includes(number) ? others : [others, number].filter(Boolean).join('\n');
    change({ type: 'set', to: { pasted } });
    void navigate({ to: '/' });
  }

  return (
    <section className="section" aria-labelledby="outcomes">
      <h2 id="outcomes">Outcome numbers</h2>
      <p className="hint">Each number, and the nine after it, gives this outcome.</p>
      <ul role="list" className="outcomes" data-testid="outcomes">
        {Object.entries(data ?? {}).map(([outcome, [number = '']]) => (
          <li key={outcome}>
            <div>
              <span className="mono">{formatNumber(number)}</span>
              <span className="hint">{meanings[outcome as Outcome]}</span>
            </div>
            <CopyIcon text={number} label={`Copy ${number}`} />
            <button
              type="button"
              className="icon-button small"
              aria-label={`Use ${number} in Compose`}
              title="Use in Compose"
              onClick={() => use(number)}
            >
              <PenLine className="icon lucide" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

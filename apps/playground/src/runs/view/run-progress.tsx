import { useBalance } from '@23telecom/react';
import { CircleHelp } from 'lucide-react';
import { formatSum } from '../../shared/format/format-money.ts';
import { ToneLabel } from '../../shared/outcome/outcome-label.tsx';
import { formatCount } from '../../shared/format/plural.ts';
import type { Run, RunCounts } from '../data/run.ts';

/** The outcomes in the order of the bar and of the counts. */
const kinds = [
  { key: 'delivered', word: 'Delivered', tone: 'good' },
  { key: 'onItsWay', word: 'On its way', tone: 'wait' },
  { key: 'waiting', word: 'Waiting', tone: 'wait' },
  { key: 'assumed', word: 'Counted as sent', tone: 'warn' },
  { key: 'uncertain', word: 'Maybe sent', tone: 'warn' },
  { key: 'notDelivered', word: 'Not delivered', tone: 'bad' },
  { key: 'refused', word: 'Refused', tone: 'bad' },
] as const satisfies readonly { readonly key: keyof RunCounts; readonly [field: string]: string }[];

/** The bar of a run, and its counts in figures and words. */
export function RunProgress({ run }: { readonly run: Run }) {
  const currency = useBalance().data?.currency;
  const { counts, recipients, cost, state } = run;
  const { delivered, notDelivered, refused, uncertain, assumed } = counts;
  const shown = kinds.filter(({ key }) => counts[key] > 0 || key === 'delivered');
  return (
    <>
      <div
        className="progress"
        role="progressbar"
        aria-label="Finished messages"
        aria-valuemin={0}
        aria-valuemax={recipients}
        aria-valuenow={delivered + notDelivered + refused + uncertain + assumed}
      >
        {kinds.map(({ key }) => {
          const count = counts[key];
          return count === 0 ? null : (
            <i key={key} data-outcome={key} style={{ flexGrow: count }} />
          );
        })}
      </div>
      <dl className="counts" data-testid="run-counts">
        {shown.map(({ key, word, tone }) => (
          <div key={key} data-outcome={key}>
            <dt>
              {key === 'uncertain' ? (
                <span className="status warn">
                  <CircleHelp className="icon" aria-hidden />
                  {word}
                </span>
              ) : (
                <ToneLabel tone={tone}>
                  {key === 'refused' && state === 'cancelled' ? 'Not sent' : word}
                </ToneLabel>
              )}
            </dt>
            <dd>{formatCount(counts[key])}</dd>
          </div>
        ))}
        <div className="cost-count">
          <dt className="muted">Cost</dt>
          <dd>{currency === undefined ? '…' : formatSum(cost, currency)}</dd>
        </div>
      </dl>
    </>
  );
}

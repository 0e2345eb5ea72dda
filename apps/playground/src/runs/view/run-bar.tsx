import { useBalance } from '@23telecom/react';
import { useNavigate } from '@tanstack/react-router';
import { useDraftChange } from '../../draft/draft-context.ts';
import { formatSum } from '../../shared/format/format-money.ts';
import { formatCount } from '../../shared/format/plural.ts';
import { Bar, type BarFigure } from '../../shell/bar/bar.tsx';
import type { Run } from '../data/run.ts';

/** The bar of a run: what was billed, and the way to the next message. */
export function RunBar({ run }: { readonly run: Run }) {
  const { data: balance, isError } = useBalance();
  const navigate = useNavigate();
  const change = useDraftChange();
  const { encoding, verdict, cost } = run;
  const { messages, segments } = verdict;
  const each = messages > 0 && segments % messages === 0 ? segments / messages : undefined;
  const currency = balance?.currency;
  const figures: readonly BarFigure[] = [
    ...(encoding === undefined
      ? []
      : [
          {
            name: 'Encoding',
            value: <span className={encoding === 'UCS-2' ? 'tag warn' : 'tag'}>{encoding}</span>,
          },
        ]),
    {
      name: 'Segments × people',
      value:
        each === undefined
          ? formatCount(segments)
          : `${formatCount(each)} × ${formatCount(messages)} = ${formatCount(segments)}`,
    },
    {
      name: 'Billed',
      value: currency === undefined ? '…' : formatSum(cost, currency),
      kind: 'price',
    },
    {
      name: 'Balance',
      value: balance
        ? formatSum(balance.balance, balance.currency)
        : isError
          ? 'not available'
          : '…',
      kind: 'after',
    },
  ];

  function writeNew(): void {
    change({ type: 'changed', label: 'New message', edit: () => ({ text: '' }) });
    change({
      type: 'set',
      to: { pasted: '', fallbacks: {}, fileName: '', numberColumn: undefined },
    });
    void navigate({ to: '/' });
  }

  return (
    <Bar label="What was billed" figures={figures}>
      <button type="button" className="button primary" onClick={writeNew}>
        New message
      </button>
    </Bar>
  );
}

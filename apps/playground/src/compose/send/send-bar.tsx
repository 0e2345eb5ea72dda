import { Code, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Measured } from '../../composition/measured.ts';
import { describePrice } from '../../cost/describe-price.ts';
import { sum } from '../../cost/estimate.ts';
import type { Prices } from '../../cost/use-prices.ts';
import { formatSum, formatSumRange } from '../../shared/format/format-money.ts';
import { formatCount } from '../../shared/format/plural.ts';
import { Bar, type BarFigure } from '../../shell/bar/bar.tsx';
import { isMac } from '../../shared/is-mac.ts';

/** The bar of Compose: the cost of the message, and Send. */
export function SendBar({
  measured,
  prices,
  isUnpriced,
  isEmpty,
  isStale,
  onSend,
  onCode,
  whatIf,
}: {
  readonly measured: Measured;
  readonly prices: Prices;
  /** The prices could not be loaded. */
  readonly isUnpriced: boolean;
  /** The draft is empty. */
  readonly isEmpty: boolean;
  /** The figures belong to an earlier draft. */
  readonly isStale: boolean;
  readonly onSend: () => void;
  readonly onCode: () => void;
  /** The menu of failures. */
  readonly whatIf?: ReactNode;
}) {
  return (
    <Bar
      label="Price and send"
      figures={figuresOf(measured, prices, { isUnpriced, isEmpty, isStale })}
    >
      {!isEmpty && whatIf}
      <button type="button" className="button code-button" onClick={onCode}>
        <Code className="icon" aria-hidden />
        <span className="words">Code</span>
      </button>
      <button
        type="button"
        className={isEmpty ? 'button' : 'button primary'}
        aria-disabled={isEmpty}
        aria-describedby={isEmpty ? 'send-why' : undefined}
        onClick={onSend}
      >
        <Send className="icon" aria-hidden />
        Send
        {!isEmpty && <kbd aria-hidden>{isMac ? '⌘ ↵' : 'Ctrl ↵'}</kbd>}
      </button>
      {isEmpty && (
        <span className="visually-hidden" id="send-why">
          Add a text and a recipient first.
        </span>
      )}
    </Bar>
  );
}

function figuresOf(
  measured: Measured,
  { balance, currency }: Prices,
  {
    isUnpriced,
    isEmpty,
    isStale,
  }: { readonly isUnpriced: boolean; readonly isEmpty: boolean; readonly isStale: boolean },
): readonly BarFigure[] {
  const { groups, estimate } = measured;
  const encodings = [...new Set(groups.map(({ encoding }) => encoding))];
  const hasUcs2 = encodings.includes('UCS-2');
  const tone = isStale ? 'muted' : undefined;
  return [
    {
      name: 'Encoding',
      value: (
        <span className={hasUcs2 ? 'tag warn' : 'tag'} data-testid="encoding">
          {encodings.length > 1 ? 'Mixed' : encodings[0]}
        </span>
      ),
    },
    {
      name: 'Segments × people',
      value: (
        <span className={tone} data-testid="sum">
          {describeSum(measured)}
        </span>
      ),
    },
    {
      name: 'Price',
      kind: 'price',
      value: (
        <span
          className={estimate === undefined ? 'muted' : tone}
          data-testid="price"
          data-min={estimate?.min}
          data-max={estimate?.max}
          aria-busy={isStale}
        >
          {estimate
            ? describePrice(estimate)
            : isEmpty || measured.recipients === 0
              ? formatSum(0, currency)
              : isUnpriced
                ? 'not known'
                : '…'}
        </span>
      ),
    },
    ...(balance === undefined
      ? []
      : [
          {
            name: 'Balance after',
            kind: 'after' as const,
            value: (
              <span className={estimate && estimate.max > balance ? 'fault' : tone}>
                {estimate
                  ? formatSumRange(
                      sum([balance, -estimate.max]),
                      sum([balance, -estimate.min]),
                      currency,
                    )
                  : formatSum(balance, currency)}
              </span>
            ),
          },
        ]),
  ];
}

/** `3 × 4 = 12`; `1–3 × 4 = 8` if messages differ in length. */
function describeSum({ groups, recipients, segments, longest }: Measured): string {
  if (longest.analysis.segments === 0) return '0';
  const [first, last] = [groups[0]?.segments ?? 0, groups.at(-1)?.segments ?? 0];
  const each = first === last ? formatCount(first) : `${formatCount(first)}–${formatCount(last)}`;
  if (recipients === 0) return each;
  return `${each} × ${formatCount(recipients)} = ${formatCount(segments)}`;
}

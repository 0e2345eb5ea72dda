import { Link } from '@tanstack/react-router';
import type { Measured } from '../../composition/measured.ts';
import type { Affordable } from './use-affordable.ts';
import { sum } from '../../cost/estimate.ts';
import type { Prices } from '../../cost/use-prices.ts';
import { formatSum } from '../../shared/format/format-money.ts';
import { formatCount } from '../../shared/format/plural.ts';
import { AdviceStrip } from '../advice/advice-strip.tsx';

/** A balance that does not cover the messages: how far it goes, and the offer to send that far. */
export function BalanceStrip({
  measured,
  prices,
  affordable,
  onSendFirst,
}: {
  readonly measured: Measured;
  readonly prices: Prices;
  readonly affordable: Affordable | undefined;
  readonly onSendFirst: (people: number) => void;
}) {
  const { estimate, recipients } = measured;
  const { balance } = prices;
  if (estimate === undefined || balance === undefined || estimate.max <= balance) return null;
  const isUncertain = balance > 0 && estimate.min <= balance;
  const lacking = formatSum(sum([estimate.max, -balance]), estimate.currency);
  const people = affordable?.people;
  return (
    <AdviceStrip
      tone={isUncertain ? 'warn' : 'bad'}
      testId="balance-strip"
      action={
        people !== undefined && people > 0 ? (
          <button type="button" className="button small" onClick={() => onSendFirst(people)}>
            Send to the first {formatCount(people)}
          </button>
        ) : (
          <Link to="/account" className="button small">
            See the balance
          </Link>
        )
      }
    >
      <b>{isUncertain ? 'The balance may not cover this.' : 'The balance does not cover this.'}</b>{' '}
      {people === undefined
        ? `It can cost up to ${lacking} more.`
        : people === 0
          ? `Top up ${lacking}: until then every message would be refused.`
          : `It is enough for the first ${formatCount(people)} of ${formatCount(recipients)}; the rest ${isUncertain ? 'may' : 'would'} be refused. Top up ${lacking} to send to everybody.`}
    </AdviceStrip>
  );
}

import { formatPlural, type Style } from '@23telecom/command-line';
import { formatMoney, formatMoneyRange } from '@23telecom/encoding/format';
import type { Balance } from '@23telecom/client';
import type { PlannedCost } from '../../campaign/campaign-plan.ts';

const options = { locale: 'en' } as const;

/** Words for a cost, or for the part of it that is left. */
export function describeCost(cost: PlannedCost | null, share = 1): string {
  if (cost === null) return 'unknown: the provider showed no prices';
  const { min, max, currency, unpriced } = cost;
  const amount =
    share < 1
      ? formatMoneyRange(round(min * share), round(max * share), currency, options)
      : formatMoneyRange(min, max, currency, options);
  const gap = unpriced > 0 ? `, and ${formatPlural(unpriced, 'recipient')} without a price` : '';
  return `${share < 1 ? 'about ' : ''}${amount}${gap}`;
}

/** Words for an amount; the currency may be unknown. */
export function describeAmount(amount: number, currency: string | undefined): string {
  return currency === undefined ? String(amount) : formatMoney(amount, currency, options);
}

/** Words for whether the balance covers a cost. */
export function describeBalance(
  balance: Balance | undefined,
  cost: PlannedCost | null,
  share: number,
  style: Style,
): string {
  if (!balance) return style.yellow('unknown: it could not be read');
  const shown = formatMoney(balance.balance, balance.currency, options);
  const doubt = balance.availability === 'ok' ? '' : ', may be out of date';
  if (cost?.currency !== balance.currency) return shown + doubt;
  if (balance.balance >= cost.max * share) return `${shown}${doubt}, ${style.green('covers it')}`;
  return balance.balance >= cost.min * share
    ? `${shown}${doubt}, ${style.yellow('may not cover it: the campaign pauses when it is used up')}`
    : `${shown}${doubt}, ${style.red('does not cover it: the campaign pauses when it is used up')}`;
}

/** A share of a cost is an estimate, so it has no fractions of a cent. */
function round(amount: number): number {
  return Number(amount.toFixed(2));
}

import { formatMoneyRange } from './format-money.ts';
import { requireObject, requireValue } from '../checks/require-value.ts';
import { type FormatOptions, readLocale } from './get-format.ts';

/** The figures of a cost, such as the result of `estimateCost` or the `cost` of `measure`. */
export interface ShownCost {
  /** Lowest possible cost. */
  readonly min: number;
  /** Highest possible cost. */
  readonly max: number;
  /** ISO 4217 code of the currency. */
  readonly currency: string;
  /** Recipients with a price. */
  readonly billable: number;
  /** Recipients without a price, or how many they are. */
  readonly unpriced: readonly string[] | number;
}

/** The parts of a sentence about a cost, for a page to put into words. */
export interface CostParts {
  /** The amount or the range; `undefined` if no recipient has a price. */
  readonly amount: string | undefined;
  /** Whether `amount` is only a part of the cost, because other recipients have no price. */
  readonly isAtLeast: boolean;
  /** How many recipients have no price. */
  readonly unpriced: number;
  /** The same with the digits of the locale. */
  readonly unpricedCount: string;
  /** The plural form of that number in the locale, such as `one` or `other`. */
  readonly unpricedPlural: Intl.LDMLPluralRule;
}

/**
 * Formats a cost with its unpriced recipients as parts of a sentence, because only a page knows the
 * reader's words for "no price for 2 numbers".
 *
 * @throws TypeError when a figure is not a number, or `currency` is not an ISO 4217 code
 * @throws RangeError when `locale` is not a language tag
 *
 * @example
 * ```ts
 * const estimate = { min: 0.0085, max: 0.0092, currency: 'EUR', billable: 1, unpriced: 2 };
 * const { amount, unpricedCount, unpricedPlural } = formatCost(estimate, { locale: 'en' });
 * const numbers = unpricedPlural === 'one' ? 'number' : 'numbers';
 * `${amount}, no price for ${unpricedCount} ${numbers}`;
 * // '€0.0085 – €0.0092, no price for 2 numbers'
 * ```
 */
export function formatCost(cost: ShownCost, options: FormatOptions = {}): CostParts {
  requireObject(cost, 'cost');
  requireObject(options, 'options');
  const { min, max, currency, billable } = cost;
  requireValue(billable >= 0, 'billable', 'a number of recipients');
  const unpriced = Array.isArray(cost.unpriced) ? cost.unpriced.length : cost.unpriced;
  requireValue(
    typeof unpriced === 'number' && unpriced >= 0,
    'unpriced',
    'a list of numbers, or how many they are',
  );
  const locale = readLocale(options);
  return {
    amount: billable > 0 ? formatMoneyRange(min, max, currency, options) : undefined,
    isAtLeast: billable > 0 && unpriced > 0,
    unpriced,
    unpricedCount: new Intl.NumberFormat(locale).format(unpriced),
    unpricedPlural: new Intl.PluralRules(locale).select(unpriced),
  };
}

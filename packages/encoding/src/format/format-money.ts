import { countDecimals } from './count-decimals.ts';
import { type FormatOptions, getFormat, type MoneyFormat } from './get-format.ts';

/**
 * Formats an amount with all its decimals: at least those of the currency, at most six. Prices of
 * segments are fractions of a cent, which the default of `Intl` rounds away.
 *
 * @throws TypeError when `amount` is not a finite number, or `currency` is not an ISO 4217 code
 * @throws RangeError when `locale` is not a language tag
 *
 * @example
 * ```ts
 * formatMoney(0.0085, 'EUR', { locale: 'en' }); // '€0.0085'
 * formatMoney(1234.5, 'EUR', { locale: 'en' }); // '€1,234.50'
 * ```
 */
export function formatMoney(amount: number, currency: string, options?: FormatOptions): string {
  const decimals = countDecimals(amount, currency, 'amount');
  // Adding 0 turns -0 into 0.
  return getFormat(currency, decimals, options).format(amount + 0);
}

/**
 * Formats a range of amounts, or one amount if both are equal. Both ends have the same decimals: those of
 * the end that needs more.
 *
 * @throws TypeError when an amount is not a finite number, or `currency` is not an ISO 4217 code
 * @throws RangeError when `locale` is not a language tag
 *
 * @example
 * ```ts
 * formatMoneyRange(0.0085, 0.0092, 'EUR', { locale: 'en' }); // '€0.0085 – €0.0092'
 * formatMoneyRange(0.8, 0.8725, 'EUR', { locale: 'en' }); // '€0.8000 – €0.8725'
 * ```
 */
export function formatMoneyRange(
  min: number,
  max: number,
  currency: string,
  options?: FormatOptions,
): string {
  const decimals = Math.max(
    countDecimals(min, currency, 'min'),
    countDecimals(max, currency, 'max'),
  );
  const format = getFormat(currency, decimals, options);
  const [low, high] = [Math.min(min, max) + 0, Math.max(min, max) + 0];
  const [first, last] = [format.format(low), format.format(high)];
  if (first === last) return first;
  // `formatRange` writes the sign of two negative amounts once, which reads as a difference.
  return low < 0 ? first + separatorOf(format) + last : format.formatRange(low, high);
}

/** The separator of two amounts that share no sign, with its spaces. */
function separatorOf(format: MoneyFormat): string {
  const parts = format.formatRangeToParts(-1, 1);
  // Beside the separator, right-to-left marks are shared literals.
  const found = parts.find(
    ({ source, value }) => source === 'shared' && /[^\s\p{Cf}]/u.test(value),
  );
  return found?.value ?? ' – ';
}

const formats = new Map<string, Intl.NumberFormat>();

/** Decimals of sums: amounts that are paid, such as the cost of a run or the balance. */
const sumDecimals = 2;
/** Decimals of rates: the price of a segment or of one message, a fraction of a cent. */
const rateDecimals = 4;

/** Formats a sum: the cost of several messages, a balance, a payment. */
export function formatSum(amount: number, currency: string): string {
  return write(amount, currency, sumDecimals);
}

/** Formats a range of sums, such as `€0.68–0.81`; one sum if both ends look the same. */
export function formatSumRange(min: number, max: number, currency: string): string {
  return writeRange(min, max, currency, sumDecimals);
}

/** Formats the price of a segment or of one message. */
export function formatRate(amount: number, currency: string): string {
  return write(amount, currency, rateDecimals);
}

/** Formats a range of prices of a segment or of one message, such as `€0.0470–0.0525`. */
export function formatRateRange(min: number, max: number, currency: string): string {
  return writeRange(min, max, currency, rateDecimals);
}

/** Formats an amount in the reader's locale, with up to four decimals. */
export function formatMoney(amount: number, currency: string): string {
  return write(amount, currency, rateDecimals, sumDecimals);
}

function write(amount: number, currency: string, decimals: number, minDecimals = decimals): string {
  return partsOf(amount, currency, decimals, minDecimals).join('');
}

function writeRange(min: number, max: number, currency: string, decimals: number): string {
  const low = partsOf(min, currency, decimals, decimals);
  const high = partsOf(max, currency, decimals, decimals);
  if (low.join('') === high.join('')) return low.join('');
  // Two signs beside a dash would read as a difference.
  if (min < 0) return `${low.join('')} to ${high.join('')}`;
  const [before, first] = low;
  const [, last, after] = high;
  return `${before}${first}–${last}${after}`;
}

const digits = new Set<Intl.NumberFormatPartTypes>(['integer', 'group', 'decimal', 'fraction']);

/** An amount in three parts: the sign and currency before it, its digits, the currency after it. */
function partsOf(
  amount: number,
  currency: string,
  decimals: number,
  minDecimals: number,
): readonly [string, string, string] {
  const parts: [string, string, string] = ['', '', ''];
  let place: 0 | 1 | 2 = 0;
  // Adding 0 turns -0 into 0.
  for (const { type, value } of formatOf(currency, decimals, minDecimals).formatToParts(
    amount + 0,
  )) {
    if (digits.has(type)) place = 1;
    else if (place === 1) place = 2;
    parts[place] += type === 'minusSign' ? '−' : value;
  }
  return parts;
}

/** Formats are cached, because creating them is slow. */
function formatOf(currency: string, decimals: number, minDecimals: number): Intl.NumberFormat {
  const key = `${currency} ${minDecimals} ${decimals}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: minDecimals,
    maximumFractionDigits: decimals,
  });
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.NumberFormat>();

/** An amount in the reader's own notation; fractions of a cent are shown, since a segment costs them. */
export const formatMoney = (amount: number, currency: string): string =>
  formatOf(currency).format(amount);

/** One amount, or the range between two where the network decides. */
export const formatMoneyRange = (min: number, max: number, currency: string): string =>
  min === max
    ? formatMoney(min, currency)
    : min < 0
      ? // Intl puts the sign before the first of the two only.
        `${formatMoney(min, currency)} – ${formatMoney(max, currency)}`
      : formatOf(currency).formatRange(min, max);

/** Formats are dear to make and free to use again. */
function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 4,
  });
  formats.set(currency, format);
  return format;
}

const rateFormats = new Map<string, Intl.NumberFormat>();
/** As many as the provider's rates have. */
const rateDigits = 4;

/** An amount with all digits of a rate, so that amounts in one column stand point below point. */
export function formatRate(amount: number, currency: string): string {
  const known = rateFormats.get(currency);
  if (known) return known.format(amount);
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: rateDigits,
    maximumFractionDigits: rateDigits,
  });
  rateFormats.set(currency, format);
  return format.format(amount);
}

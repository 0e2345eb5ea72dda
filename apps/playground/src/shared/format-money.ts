const formats = new Map<string, Intl.NumberFormat>();

/** An amount in the reader's own notation; fractions of a cent are shown, since a segment costs them. */
export const formatMoney = (amount: number, currency: string): string =>
  formatOf(currency).format(amount);

/** One amount, or the range between two where the network decides. */
export const formatMoneyRange = (min: number, max: number, currency: string): string =>
  min === max ? formatMoney(min, currency) : formatOf(currency).formatRange(min, max);

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

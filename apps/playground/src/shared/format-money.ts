/** An amount in the reader's own notation; fractions of a cent are shown, since a segment costs them. */
export function formatMoney(amount: number, currency: string): string {
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 4,
  }).format(amount);
}

/** One amount, or the range between two where the network decides. */
export function formatMoneyRange(min: number, max: number, currency: string): string {
  return min === max
    ? formatMoney(min, currency)
    : `${formatMoney(min, currency)} – ${formatMoney(max, currency)}`;
}

const amounts = /* @__PURE__ */ new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 20,
});

/** Formats an amount of money with all its digits, or a range of amounts. */
export function formatAmount(min: number, max: number): string {
  return min === max ? amounts.format(min) : `${amounts.format(min)}–${amounts.format(max)}`;
}

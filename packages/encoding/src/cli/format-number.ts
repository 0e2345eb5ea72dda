const counts = /* @__PURE__ */ new Intl.NumberFormat('en');
const amounts = /* @__PURE__ */ new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 20,
});

/** A number of things: 1,000,000. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** An amount of money with all of its digits, or a range of them. */
export function formatAmount(min: number, max: number): string {
  return min === max ? amounts.format(min) : `${amounts.format(min)}–${amounts.format(max)}`;
}

/** A word with a number before it. */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

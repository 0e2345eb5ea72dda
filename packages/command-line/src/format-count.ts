const counts = /* @__PURE__ */ new Intl.NumberFormat('en');

/** Formats a count: 1,000,000. */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** Formats a count and its noun: `1 segment`, `2 segments`. */
export function formatPlural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** Consecutive British mobile numbers: up to a million of them. */
export function numbers(count) {
  return Array.from({ length: count }, (_, index) => `+447911${String(index).padStart(6, '0')}`);
}

/** Counts the numbers that occur before in a list. Sorting takes less memory than a `Set`. */
export function countDuplicates(numbers: readonly number[]): number {
  const sorted = new Float64Array(numbers).sort();
  return sorted.filter((each, index) => each === sorted[index - 1]).length;
}

/**
 * Finds how many people, from the first on, a balance covers even at the highest price.
 *
 * @param costOf - the highest possible cost of the first so many people; it grows with their number
 */
export async function findAffordable(
  people: number,
  balance: number,
  costOf: (count: number) => Promise<number>,
): Promise<number> {
  let covered = 0;
  let tooMany = people + 1;
  while (tooMany - covered > 1) {
    const middle = Math.floor((covered + tooMany) / 2);
    if ((await costOf(middle)) <= balance) covered = middle;
    else tooMany = middle;
  }
  return covered;
}

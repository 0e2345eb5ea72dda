/** The most times within a second, of times in milliseconds in order. */
export function worstSecond(times: readonly number[]): number {
  let worst = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while ((times[first] ?? 0) <= time - 1000) first += 1;
    worst = Math.max(worst, index - first + 1);
  }
  return worst;
}

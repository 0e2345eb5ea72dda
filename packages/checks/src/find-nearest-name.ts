/**
 * Finds the name that a misspelt one most likely stands for: the same letters in another case or with
 * underscores, a part of the name or the name with an addition, or a few wrong letters. A part that several
 * names end in, such as `url`, stands for none of them.
 *
 * @example
 * ```ts
 * findNearestName('baseURL', ['apiKey', 'baseUrl']); // 'baseUrl'
 * findNearestName('timeout', ['timeoutMs']); // 'timeoutMs'
 * ```
 */
export function findNearestName(given: string, names: readonly string[]): string | undefined {
  const letters = toLetters(given);
  const holders = names.map(toLetters).filter((name) => name.includes(letters));
  if (holders.length > 1 && !holders.some((name) => name.startsWith(letters))) return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.round(letters.length * maxErrorRate)) + 0.5;
  for (const name of names) {
    const distance = distanceOf(letters, toLetters(name));
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Number of wrong letters, for each letter, up to which a name counts as a misspelt one. */
const maxErrorRate = 0.4;

function toLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

const minPartLength = 3;

/** Number of letters to insert, delete, replace or swap; less than one if a name contains the other. */
function distanceOf(a: string, b: string): number {
  const shortest = Math.min(a.length, b.length);
  if (shortest >= minPartLength && (a.includes(b) || b.includes(a))) {
    return Math.abs(a.length - b.length) / 100;
  }
  // The last two rows of the matrix of Wagner and Fischer.
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const isSwapped = a[i] === b[j - 1] && a[i - 1] === b[j];
      const swapped = isSwapped ? (before[j - 1] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, replaced, swapped));
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}

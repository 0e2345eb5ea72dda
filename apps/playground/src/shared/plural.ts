/** A count and its noun: `1 segment`, `2 segments`, with the reader's own digits and separators. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : several}`;
}

const countFormat = new Intl.NumberFormat();

/** A count in the reader's notation. */
export const formatCount = (count: number): string => countFormat.format(count);

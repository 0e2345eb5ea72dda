import { onFirstUse } from '../on-first-use.ts';

/** Formats a count with its noun in the reader's locale: `1 segment`, `2 segments`. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : several}`;
}

const countFormat = onFirstUse(() => new Intl.NumberFormat());

/** Formats a count in the reader's locale. */
export function formatCount(count: number): string {
  return countFormat().format(count);
}

import { onFirstUse } from '../shared/on-first-use.ts';

const percent = onFirstUse(
  () =>
    new Intl.NumberFormat(undefined, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);

/** Formats a share from 0 to 1 with one decimal: `95.5%`. */
export function formatPercent(share: number): string {
  return percent().format(share);
}

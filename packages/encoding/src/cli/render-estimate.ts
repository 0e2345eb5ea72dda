import { formatCount, formatPlural, type Style } from '@23telecom/command-line';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import { formatAmount } from './format-amount.ts';

/** Numbers without a price that are shown; the others are only counted. */
const maxShown = 5;
const maxCountryLength = 34;

/** Renders the cost of a campaign: the total, and a table by country. */
export function renderEstimate(estimate: CostEstimate, style: Style): string {
  const { billable, segments, duplicates, unpriced, byCountry, min, max, currency } = estimate;
  const cost = [formatAmount(min, max), currency].filter(Boolean).join(' ');
  const size = `${formatPlural(billable, 'recipient')}, ${formatPlural(segments, 'segment')} each`;
  const figures = [['Cost', `${cost} for ${size}`]];
  if (duplicates > 0) {
    figures.push(['Duplicate', `${formatPlural(duplicates, 'number')}, billed each time`]);
  }
  if (unpriced.length > 0) {
    const shown = unpriced.slice(0, maxShown).join(' ');
    const more = unpriced.length > maxShown ? ` and ${unpriced.length - maxShown} more` : '';
    figures.push(['No price', `${formatPlural(unpriced.length, 'number')}: ${shown}${more}`]);
  }
  const rows = byCountry.map((row) => [
    shorten(row.country),
    `+${row.dialCode}`,
    formatCount(row.recipients),
    formatCount(row.segments),
    formatAmount(row.minRate, row.maxRate),
    formatAmount(row.min, row.max),
  ]);
  const header = ['Country', 'Code', 'Recipients', 'Segments', 'Rate', 'Cost'];
  return [
    ...figures.map(([name = '', value = '']) => `${style.bold(name.padEnd(10))}${value}`),
    ...(rows.length > 0 ? ['', ...alignRows([header, ...rows], style)] : []),
    '',
  ].join('\n');
}

function alignRows(rows: readonly string[][], style: Style): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row, index) => {
    const line = row
      .map((value, column) => {
        const width = widths[column] ?? 0;
        return column < 2 ? value.padEnd(width) : value.padStart(width);
      })
      .join('  ')
      .trimEnd();
    return index === 0 ? style.bold(line) : line;
  });
}

/** Shortens the list of countries that share a dial code, or a long name. */
function shorten(country: string): string {
  if (country.length <= maxCountryLength) return country;
  const [first = '', ...others] = country.split(' / ');
  return others.length > 0
    ? `${first} and ${others.length} more`
    : `${country.slice(0, maxCountryLength - 1)}…`;
}

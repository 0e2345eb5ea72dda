import { readText } from './read.ts';

/**
 * A time as ISO 8601 in UTC: of `2026.02.13 10:15:00`, which names no zone and is taken as UTC, or of
 * ISO 8601, which passes. Null where there is none. The year 2100 means open-ended (contract §5.2).
 */
export function readTime(value: unknown): string | null {
  const text = readText(value);
  if (text?.[4] !== '.') return text;
  const [year = '', month, day, time] = text.split(/[. ]/);
  return year < '2100' ? `${year}-${month}-${day}T${time}Z` : null;
}

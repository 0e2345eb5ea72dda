import { readText } from './read.ts';

/** From this year on, an end date means "open-ended" (contract §5.2). */
const minOpenEndedYear = '2100';

/**
 * Reads a time as ISO 8601 in UTC; absent and open-ended times become null. ISO 8601 passes through.
 * The form `2026.02.13 10:15:00` names no time zone and is taken as UTC.
 */
export function readTime(value: unknown): string | null {
  const text = readText(value);
  if (text?.[4] !== '.') return text;
  const [year = '', month, day, time] = text.split(/[. ]/);
  return year < minOpenEndedYear ? `${year}-${month}-${day}T${time}Z` : null;
}

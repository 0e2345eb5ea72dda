/** Milliseconds since 1970 of an ISO 8601 string, or NaN. A time without a zone is in UTC, on every machine. */
export function parseInstant(text: string): number {
  return Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}

/**
 * Milliseconds since 1970 of a time. One without a zone is in UTC, whatever the machine's zone.
 *
 * @throws TypeError when it is no time, naming the field
 */
export function toInstant(time: string | number | Date, field: string): number {
  const instant =
    typeof time === 'string' ? Date.parse(time.replace(/T[\d:.]+$/, '$&Z')) : Number(time);
  if (Number.isNaN(instant)) throw new TypeError(`${field}: expected an ISO 8601 time`);
  return instant;
}

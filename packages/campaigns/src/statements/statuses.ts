/** The figures that final statuses are counted in. */
export const buckets = ['delivered', 'undelivered', 'expired', 'unknown'] as const;

const statusesOf: Readonly<Record<(typeof buckets)[number], readonly string[]>> = {
  delivered: ['DELIVRD'],
  undelivered: ['UNDELIV', 'REJECTD', 'DELETED', 'failed'],
  expired: ['EXPIRED'],
  unknown: ['UNKNOWN'],
};

function list(statuses: readonly string[]): string {
  return statuses.map((status) => `'${status}'`).join(', ');
}

/** Writes the condition that a status is counted in this figure. */
export function isIn(bucket: (typeof buckets)[number], status: string): string {
  return `coalesce(${status} in (${list(statusesOf[bucket])}), false)`;
}

/** Buckets from the highest rank to the lowest. A status in none of them has rank 1. */
const order = ['delivered', 'undelivered', 'expired', 'unknown'] as const;

function rankAt(place: number): number {
  return order.length + 1 - place;
}

/**
 * Writes the rank of a status. A report replaces the known status only by a higher rank: reports come twice
 * and out of order, and so their order has no influence. A delivery cannot be undone, so it ranks highest.
 */
export function rankOf(status: string): string {
  const cases = order.map((bucket, place) => `when ${isIn(bucket, status)} then ${rankAt(place)}`);
  return `case
      when ${status} is null then 0
      ${cases.join('\n      ')}
      else 1
    end`;
}

/** The rank of a status, as {@link rankOf} writes it for PostgreSQL. */
export function rankOfStatus(status: string | null): number {
  if (status === null) return 0;
  const place = order.findIndex((bucket) => statusesOf[bucket].includes(status));
  return place < 0 ? 1 : rankAt(place);
}

/** Writes the condition that a status is final. */
export function isFinal(status: string): string {
  return `coalesce(${status} in (${list(Object.values(statusesOf).flat())}), false)`;
}

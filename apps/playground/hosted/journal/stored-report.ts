import type { DeliveryEvent } from '@23telecom/client/webhooks';

/** The part of a delivery report that a run shows. */
export interface StoredReport {
  readonly status: string;
  readonly statusCode: string | null;
  /** ISO 8601 in UTC. */
  readonly at: string | null;
}

/** The final statuses by the figure that counts them. */
export const figureOfStatus: Readonly<
  Record<string, 'delivered' | 'undelivered' | 'expired' | 'unknown'>
> = {
  DELIVRD: 'delivered',
  UNDELIV: 'undelivered',
  REJECTD: 'undelivered',
  DELETED: 'undelivered',
  failed: 'undelivered',
  EXPIRED: 'expired',
  UNKNOWN: 'unknown',
};

const ranks = { delivered: 4, undelivered: 3, expired: 2, unknown: 1 } as const;

/** The report to keep: reports come twice and out of order, and a delivery cannot be undone. */
export function pickReport(
  known: StoredReport | undefined,
  { status, statusCode, at }: Pick<DeliveryEvent, 'status' | 'statusCode'> & { at: string | null },
): StoredReport {
  if (known && rankOf(known.status) >= rankOf(status)) return known;
  // A webhook may be set to have fewer fields, which are then empty.
  return { status, statusCode: statusCode === '' ? null : statusCode, at: at === '' ? null : at };
}

function rankOf(status: string): number {
  const figure = figureOfStatus[status];
  return figure ? ranks[figure] : 0;
}

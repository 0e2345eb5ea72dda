import type { StatsFilter, TelecomClient } from '@23telecom/client';
import { useTelecomClient } from '@23telecom/react';
import { useQuery } from '@tanstack/react-query';
import { walkMessages } from '../../messages/list/walk-messages.ts';

/** How long delivery took. */
export interface DeliveryTimes {
  /** Half of the messages were delivered within this time, milliseconds. */
  readonly medianMs: number;
  /** Nine of ten were. */
  readonly mostMs: number;
  /** Messages that were looked at. */
  readonly messages: number;
}

/** The provider has no statistic of times, so the page reads the newest delivered messages, in at most 6 requests. */
const sampleSize = 500;
const staleMs = 60_000;

/** The times of the newest delivered messages of a period; null if none was delivered. */
export function useDeliveryTimes(filter: StatsFilter) {
  const client = useTelecomClient();
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- one client serves the page
  return useQuery({
    queryKey: ['playground', 'delivery times', filter],
    queryFn: ({ signal }) => measure(client, filter, signal),
    staleTime: staleMs,
  });
}

async function measure(
  client: TelecomClient,
  { from, to, source }: StatsFilter,
  signal: AbortSignal,
): Promise<DeliveryTimes | null> {
  const times: number[] = [];
  const filter = { from, to, source, status: 'delivered' } as const;
  for await (const { at, deliveredAt } of walkMessages(client, filter, signal)) {
    if (at !== null && deliveredAt !== null) {
      times.push(Math.max(0, Date.parse(deliveredAt) - Date.parse(at)));
    }
    if (times.length >= sampleSize) break;
  }
  return describeTimes(times);
}

/** The median and the nine tenths of times in milliseconds; null if there are none. */
export function describeTimes(times: readonly number[]): DeliveryTimes | null {
  if (times.length === 0) return null;
  const sorted = times.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? 0;
  const high = sorted[Math.ceil(middle)] ?? 0;
  return {
    medianMs: (low + high) / 2,
    mostMs: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0,
    messages: sorted.length,
  };
}

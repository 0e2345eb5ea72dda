import type { SmsStatus, TelecomClient, WebhookLogEntry } from '@23telecom/client';
import { useTelecomClient } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { skipToken, useQuery } from '@tanstack/react-query';
import { nextAttemptAt } from '../timeline/next-attempt.ts';

/** The attempts of the provider to send webhooks for one message. */
export interface WebhookAttempts {
  readonly attempts: readonly WebhookLogEntry[];
  /** Whether older entries of the log were not read. */
  readonly isCut: boolean;
}

/** The largest page of the API. */
const pageSize = 100;
/** At most 20 requests. */
const maxEntries = 2_000;
/** Refetch interval while another attempt is expected. */
const refreshMs = 3_000;
/** The log and the message have whole seconds. */
const toleranceMs = 1_000;

/** Finds the webhook attempts for a message. The log has no filter by message, so the page reads it from the newest. */
export function useWebhookAttempts(message: SmsStatus | undefined) {
  const client = useTelecomClient();
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- one client serves the page
  return useQuery({
    queryKey: [...telecomKeys.webhooks.logs(), 'of', message?.messageId, message?.createdAt],
    queryFn: message
      ? ({ signal }) => findAttempts(client, message.messageId, message.createdAt, signal)
      : skipToken,
    refetchInterval: ({ state }) => {
      const attempts = state.data?.attempts ?? [];
      return attempts.some((one) => nextAttemptAt(one, attempts)) ? refreshMs : false;
    },
  });
}

async function findAttempts(
  client: TelecomClient,
  messageId: string,
  acceptedAt: string,
  signal: AbortSignal,
): Promise<WebhookAttempts> {
  const attempts: WebhookLogEntry[] = [];
  const oldest = Date.parse(acceptedAt) - toleranceMs;
  let read = 0;
  for await (const entry of client.webhooks.logs({ limit: pageSize }, { signal })) {
    // No webhook is older than its message.
    if (Date.parse(entry.createdAt) < oldest) break;
    if (read >= maxEntries) return { attempts, isCut: true };
    read += 1;
    if (entry.messageId === messageId) attempts.push(entry);
  }
  return { attempts, isCut: false };
}

import type { SendInput, SendRecipientResult, SendSummary, TelecomError } from '@23telecom/client';
import type { TelecomQueryCache } from '../../query/telecom-mutation-options.ts';
import { invalidateAfterSend } from './invalidate-after-send.ts';
import { seedStatuses } from './seed-statuses.ts';

interface Sent {
  /** Null if only the history proves that the message was sent. */
  readonly results: readonly SendRecipientResult[] | null;
  readonly summary: SendSummary | null;
}

/**
 * Sends, and updates the cache. Here rather than in `onSuccess`, because a caller may override `onSuccess`.
 */
export async function sendAndUpdate<Result extends Sent>(
  queryClient: TelecomQueryCache,
  input: SendInput,
  send: () => Promise<Result>,
): Promise<Result> {
  let isSent = true;
  try {
    const result = await send();
    seedStatuses(queryClient, input, result.results ?? [], result.summary);
    return result;
  } catch (error) {
    // Possibly sent: the history then shows the outcome.
    isSent = (error as TelecomError).sent !== 'no';
    throw error;
  } finally {
    if (isSent) invalidateAfterSend(queryClient);
  }
}

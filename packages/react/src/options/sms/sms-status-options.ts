import type { SmsStatus, TelecomClient } from '@23telecom/client';
import { skipToken, type SkipToken } from '@tanstack/react-query';
import { defineQuery } from '../define-query.ts';
import type { SkippableTelecomQueryOptions, TelecomQueryOptions } from '../query-option-types.ts';
import { telecomKeys } from '../telecom-keys.ts';
import { isSettled, pollInterval } from './poll-interval.ts';

/** The key of {@link smsStatusOptions}. */
export type SmsStatusKey = ReturnType<typeof telecomKeys.sms.status>;

/** The ID of a message; nothing, or `skipToken`, while there is none to ask for. */
export type SmsStatusId = string | null | undefined | SkipToken;

/**
 * Query options of a message's status, polled at a growing interval (3 s to 30 s) until it is final.
 * Polling stops on an error that repeating won't mend (401, 404), after about five minutes, and while
 * the tab is hidden. A final status is never fetched again.
 *
 * @example
 * ```ts
 * const { status } = await queryClient.fetchQuery(smsStatusOptions(client, messageId));
 * ```
 */
export function smsStatusOptions(
  client: TelecomClient,
  messageId: string,
): TelecomQueryOptions<SmsStatus, SmsStatusKey>;
export function smsStatusOptions(
  client: TelecomClient,
  messageId: SmsStatusId,
): SkippableTelecomQueryOptions<SmsStatus, SmsStatusKey>;
export function smsStatusOptions(
  client: TelecomClient,
  messageId: SmsStatusId,
): SkippableTelecomQueryOptions<SmsStatus, SmsStatusKey> {
  const id = typeof messageId === 'string' ? messageId : '';
  const options = defineQuery<SmsStatus, SmsStatusKey>(
    telecomKeys.sms.status(id),
    (callOptions) => client.sms.status(id, callOptions),
    {
      refetchInterval: ({ state }) => pollInterval(state),
      staleTime: ({ state }) => (isSettled(state) ? Infinity : 3_000),
    },
  );
  return id ? options : { ...options, queryFn: skipToken };
}

import type { SmsStatus, TelecomClient } from '@23telecom/client';
import { skipToken, type SkipToken } from '@tanstack/query-core';
import { defineQuery } from '../../query/define-query.ts';
import { telecomKeys } from '../../query/telecom-keys.ts';
import type {
  SkippableTelecomQueryOptions,
  TelecomQueryOptions,
} from '../../query/telecom-query-options.ts';
import { isSettled, pollInterval } from './poll-interval.ts';

/** The key of {@link smsStatusOptions}. */
export type SmsStatusKey = ReturnType<typeof telecomKeys.sms.status>;

/** The ID of a message. Pass null, undefined or `skipToken` while there is no message yet. */
export type SmsStatusId = string | null | undefined | SkipToken;

/**
 * Query options for the status of a message. It is polled at a growing interval (3 s to 30 s) until
 * it is final. Polling stops on an error that a retry cannot fix (such as 401 and 404), after about
 * five minutes, and while the tab is hidden. A final status is never fetched again.
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
  const isMissing = !messageId || isSkipToken(messageId);
  // A value that is not a string goes to the call, which rejects it by name.
  const id = isMissing ? '' : messageId;
  const options = defineQuery<SmsStatus, SmsStatusKey>(
    client,
    telecomKeys.sms.status(id),
    (callOptions) => client.sms.status(id, callOptions),
    {
      refetchInterval: ({ state }) => pollInterval(state),
      staleTime: ({ state }) => (isSettled(state) ? Infinity : 3_000),
    },
  );
  // An adapter with its own copy of query-core does not recognise this token, so `enabled` disables it too.
  return isMissing ? { ...options, queryFn: skipToken, enabled: false } : options;
}

/** Each copy of query-core has a skip token of its own: a symbol without a description. */
function isSkipToken(value: string | SkipToken): value is SkipToken {
  return typeof value === 'symbol' && (value as symbol).description === undefined;
}

'use client';

import type { SmsStatus, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../provider/hook-options.ts';
import { useTelecomQuery } from '../../provider/use-telecom-query.ts';
import { type SmsStatusId, type SmsStatusKey, smsStatusOptions } from './sms-status-options.ts';

/**
 * Follows a message until its status is final. It polls at a growing interval (3 s to 30 s), once for
 * all components that show the message, and pauses in a hidden tab. `pushSmsStatus` updates it at
 * once.
 *
 * @param messageId - Pass null, undefined or `skipToken` while there is no message yet.
 * @param options - `useQuery`'s options, such as `select` or `refetchInterval`.
 * @example
 * ```ts
 * const { data } = useSmsStatus(messageId, { select: ({ status }) => status });
 * ```
 */
export function useSmsStatus<Selected = SmsStatus>(
  messageId: SmsStatusId,
  options: DefinedQueryHookOptions<SmsStatus, Selected, SmsStatusKey>,
): DefinedUseQueryResult<Selected, TelecomError>;
export function useSmsStatus<Selected = SmsStatus>(
  messageId: SmsStatusId,
  options?: QueryHookOptions<SmsStatus, Selected, SmsStatusKey>,
): UseQueryResult<Selected, TelecomError>;
export function useSmsStatus<Selected = SmsStatus>(
  messageId: SmsStatusId,
  options?: QueryHookOptions<SmsStatus, Selected, SmsStatusKey>,
): UseQueryResult<Selected, TelecomError> {
  return useTelecomQuery(smsStatusOptions, messageId, options);
}

'use client';

import type { SmsStatus, TelecomError } from '@23telecom/client';
import type { DefinedUseQueryResult, UseQueryResult } from '@tanstack/react-query';
import {
  type SmsStatusId,
  type SmsStatusKey,
  smsStatusOptions,
} from '../../options/sms/sms-status-options.ts';
import type { DefinedQueryHookOptions, QueryHookOptions } from '../../query-hook-types.ts';
import { useTelecomQuery } from '../use-telecom-options.ts';

/**
 * Follows a message until its status is final: polls at a growing interval (3 s to 30 s), once for
 * all components that look at it, and not in a hidden tab. `pushSmsStatus` updates it at once.
 *
 * @param messageId - Nothing, or `skipToken`, while there is no message to follow.
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

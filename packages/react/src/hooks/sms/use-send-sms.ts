'use client';

import type { SendInput, SendResult, TelecomError } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sendOnce } from '../../sms/send-once.ts';
import { sendSmsOptions } from '../../options/sms/send-sms-options.ts';
import type { MutationHookOptions } from '../../query-hook-types.ts';
import { useTelecomMutation } from '../use-telecom-options.ts';

/**
 * Sends a message. A double click sends once, and calls back once. After an error, `error.sent`
 * tells whether the message may have gone out all the same.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate, data, error, isPending } = useSendSms();
 * mutate({ to: ['+14155551234'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export const useSendSms = <OnMutateResult = unknown>(
  options?: MutationHookOptions<SendResult, SendInput, OnMutateResult>,
): UseMutationResult<SendResult, TelecomError, SendInput, OnMutateResult> => {
  const mutation = useTelecomMutation(sendSmsOptions, options);
  const { mutateAsync } = mutation;
  const once = useMemo(() => sendOnce(mutateAsync), [mutateAsync]);
  return { ...mutation, ...once };
};

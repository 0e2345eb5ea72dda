'use client';

import type { SendInput, SendResult, TelecomError } from '@23telecom/client';
import { type MutateOptions, useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sendOnce } from '../../sms/send-once.ts';
import { sendSmsOptions } from '../../options/sms/send-sms-options.ts';
import type { MutationHookOptions } from '../../query-hook-types.ts';
import { useTelecomClient } from '../use-telecom-client.ts';

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
  type Callbacks = MutateOptions<SendResult, TelecomError, SendInput, OnMutateResult>;
  const mutation = useMutation<SendResult, TelecomError, SendInput, OnMutateResult>({
    ...(sendSmsOptions(useTelecomClient()) as object),
    ...options,
  });
  const send = mutation.mutateAsync;
  const mutateAsync = useCallback(
    (input: SendInput, callbacks?: Callbacks) =>
      sendOnce(send, input, () => send(input, callbacks)),
    [send],
  );
  const mutate = useCallback(
    (input: SendInput, callbacks?: Callbacks) => {
      mutateAsync(input, callbacks).catch(() => undefined);
    },
    [mutateAsync],
  );
  return { ...mutation, mutate, mutateAsync };
};

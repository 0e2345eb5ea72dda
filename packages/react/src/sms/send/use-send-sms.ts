'use client';

import type { SendInput, SendResult, TelecomClient, TelecomError } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MutationHookOptions } from '../../provider/hook-options.ts';
import { useTelecomMutation } from '../../provider/use-telecom-mutation.ts';
import { doubleClick, guardDoubleClick } from './guard-double-click.ts';
import { sendShared } from './send-shared.ts';
import { sendSmsOptions } from './send-sms-options.ts';

/** The mutation, with one send for equal input of all components. */
function shareSend(client: TelecomClient) {
  const options = sendSmsOptions(client);
  const { mutationFn } = options;
  return {
    ...options,
    mutationFn: (input, context) =>
      sendShared(context.client, `send ${JSON.stringify(input)}`, doubleClick, () =>
        mutationFn(input, context),
      ),
  } satisfies typeof options;
}

/**
 * Sends a message. A double click sends it once and runs the callbacks once, in any number
 * of components. After an error, `error.sent` says whether the message may have gone out.
 *
 * For a form use `useSendSmsOnce` of `@23telecom/react/composer`, which also covers a reload while sending and a second tab.
 *
 * @param options - `useMutation`'s options, such as `onSuccess`.
 * @example
 * ```ts
 * const { mutate, data, error, isPending } = useSendSms();
 * mutate({ to: ['+14155551234'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export function useSendSms<OnMutateResult = unknown>(
  options?: MutationHookOptions<SendResult, SendInput, OnMutateResult>,
): UseMutationResult<SendResult, TelecomError, SendInput, OnMutateResult> {
  const mutation = useTelecomMutation(shareSend, options);
  const { mutateAsync } = mutation;
  const once = useMemo(() => guardDoubleClick(mutateAsync, doubleClick), [mutateAsync]);
  return { ...mutation, ...once };
}

'use client';

import type { SendInput, SendOnceResult, TelecomError } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MutationHookOptions } from '../../provider/hook-options.ts';
import { useTelecomMutation } from '../../provider/use-telecom-mutation.ts';
import { renewDraft } from './drafts.ts';
import { doubleClickWithKey, guardDoubleClick } from './guard-double-click.ts';
import { sendSmsOnceOptions } from './send-sms-once-options.ts';
import { useDraft } from './use-draft.ts';

/** Options of `useSendSmsOnce`: those of `useMutation`, and the name of the form. */
export interface SendSmsOnceOptions<OnMutateResult = unknown> extends MutationHookOptions<
  SendOnceResult,
  SendInput,
  OnMutateResult
> {
  /** Names the form within the site, such as `new-message`. Forms with one name write one message. */
  readonly form: string;
}

/**
 * Sends the message of a form once, through `sendOnce` of the proxy handler: a second click, a remount, a
 * reload while sending and a second tab are one message with one result. The key comes from the form's draft
 * and its contents: changed contents are another message. To send the same contents again, call `reset` first.
 *
 * With a client that has an API key instead of a proxy, this holds within the page.
 *
 * @example
 * ```ts
 * const { mutate, data, error, isPending, reset } = useSendSmsOnce({ form: 'new-message' });
 * mutate({ to: ['+14155551234'], text: 'Hello', senderId: 'MyApp' });
 * ```
 */
export function useSendSmsOnce<OnMutateResult = unknown>({
  form,
  ...options
}: SendSmsOnceOptions<OnMutateResult>): UseMutationResult<
  SendOnceResult,
  TelecomError,
  SendInput,
  OnMutateResult
> {
  const draft = useDraft(form);
  const mutation = useTelecomMutation(
    (client) => sendSmsOnceOptions(client, form, draft),
    options as MutationHookOptions<SendOnceResult, SendInput, OnMutateResult>,
  );
  const { mutateAsync } = mutation;
  // A new draft is another message, even if its contents are equal.
  const once = useMemo(
    () => ({ draft, ...guardDoubleClick(mutateAsync, doubleClickWithKey) }),
    [draft, mutateAsync],
  );
  return {
    ...mutation,
    mutate: once.mutate,
    mutateAsync: once.mutateAsync,
    reset() {
      renewDraft(form);
      mutation.reset();
    },
  };
}

import type { SendInput, TelecomError } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';
import { sendShared, type SharedFor } from './send-shared.ts';

/** Upper bound of the time between the two clicks of a double click. */
const doubleClickMs = 500;

/** For sends without a key: the second click of a double click sends nothing. */
export const doubleClick: SharedFor = { resultMs: doubleClickMs, uncertainMs: doubleClickMs };

/** For sends with a key, which asks for the outcome of the first one: a click after any error is a new attempt. */
export const doubleClickWithKey: SharedFor = { resultMs: doubleClickMs, uncertainMs: 0 };

type Send<Result, OnMutateResult> = Pick<
  UseMutationResult<Result, TelecomError, SendInput, OnMutateResult>,
  'mutate' | 'mutateAsync'
>;

/**
 * Guards a mutation against double clicks, so that its callbacks run once. Equal input shares one send while
 * that send is pending and for half a second after it began, even if the response came before the second
 * click. An error after which a resend is safe ends this at once, so that the next click is a new attempt.
 */
export function guardDoubleClick<Result, OnMutateResult>(
  send: Send<Result, OnMutateResult>['mutateAsync'],
  sharedFor: SharedFor,
): Send<Result, OnMutateResult> {
  const scope = {};
  const mutateAsync: typeof send = (input, callbacks) =>
    sendShared(scope, JSON.stringify(input), sharedFor, () => send(input, callbacks));
  return {
    mutateAsync,
    mutate: (input, callbacks) => {
      mutateAsync(input, callbacks).catch(() => undefined);
    },
  };
}

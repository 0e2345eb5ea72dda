import type { SendInput, SendResult, TelecomError } from '@23telecom/client';
import type { UseMutationResult } from '@tanstack/react-query';

/** Two clicks of a double click are less than this apart, in milliseconds. */
const doubleClickMs = 500;

type Send<OnMutateResult> = Pick<
  UseMutationResult<SendResult, TelecomError, SendInput, OnMutateResult>,
  'mutate' | 'mutateAsync'
>;

interface Sending {
  readonly hash: string;
  readonly promise: Promise<SendResult>;
  /** Until when the same input is the same send, in milliseconds since 1970. */
  until: number;
}

/**
 * Guards a send against double clicks (law 2): the same input that is under way, or was begun less
 * than half a second ago, is not sent again, also where the answer came before the second click. A
 * failure that proves that nothing was sent is forgotten at once, so that a retry goes out.
 */
export const sendOnce = <OnMutateResult>(
  send: Send<OnMutateResult>['mutateAsync'],
): Send<OnMutateResult> => {
  let last: Sending | undefined;
  const mutateAsync: typeof send = (input, callbacks) => {
    const hash = JSON.stringify(input);
    const now = Date.now();
    if (last?.hash !== hash || now >= last.until) {
      const sending = (last = { hash, until: Infinity, promise: send(input, callbacks) });
      sending.promise.then(
        () => (sending.until = now + doubleClickMs),
        (error: unknown) =>
          (sending.until = (error as TelecomError).sent === 'no' ? 0 : now + doubleClickMs),
      );
    }
    return last.promise;
  };
  return {
    mutateAsync,
    mutate: (input, callbacks) => {
      mutateAsync(input, callbacks).catch(() => undefined);
    },
  };
};

import type { CallOptions } from '../call/options/call-options.ts';
import { copyInput } from '../call/operations/copy-input.ts';
import type { Core } from '../call/operations/core.ts';
import { signalOf } from '../call/options/signal-of.ts';
import type { TelecomPromise } from '../call/results/telecom-promise.ts';
import { isAbortReason } from '../call/waiting/throw-if-aborted.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import type { RecentSends } from './recent-sends.ts';
import { type SendInput, sendOperation, type SendResult } from './send.ts';

let count = 0;

/** Makes an id for a request that has no other. */
export function nextSendId(): string {
  count += 1;
  return `sms.send ${count}`;
}

/** Sends, and remembers the request under `id`: no other send must take its messages for its own. */
export function noteSend(
  { execute, clock }: Core,
  recent: RecentSends,
  given: SendInput,
  options: CallOptions | undefined,
  id: string,
): TelecomPromise<SendResult> {
  const startedAt = clock.now();
  // The caller may use its objects for the next message before this request ends.
  const input = copyInput(given);
  const signal = signalOf(options);
  const sending = execute(sendOperation, input, options);
  sending.then(
    ({ results }) => {
      const { senderId } = input;
      recent.noteAccepted({ id, senderId, results, startedAt, endedAt: clock.now() });
    },
    (error: unknown) => {
      if (isProvenUnsent(error, signal)) return;
      const { to: recipients, senderId } = input;
      const times = { startedAt, endedAt: clock.now() };
      recent.noteLost({ id, recipients, senderId, text: null, ...times });
    },
  );
  return sending;
}

/**
 * Whether the rejection of a send proves that nothing was sent. An abort rejects with the reason of the
 * signal, whatever was sent; any other error that is not ours comes from a middleware before the
 * request.
 */
export function isProvenUnsent(error: unknown, signal: AbortSignal | undefined): boolean {
  const isOfCall = isTelecomError(error) && !isAbortReason(error, signal);
  return isOfCall ? error.sent === 'no' : !signal?.aborted;
}

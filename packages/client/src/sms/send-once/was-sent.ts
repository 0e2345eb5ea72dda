import type { CallOptions } from '../../call/options/call-options.ts';
import type { Core } from '../../call/operations/core.ts';
import type { RecentSends } from '../recent-sends.ts';
import { isInHistory } from '../send-many/is-in-history.ts';
import { printText } from '../send-many/text-print.ts';
import type { SendInput } from '../send.ts';

/** The request of a key, and when the provider may have got it: milliseconds since 1970. */
export interface OnceRequest {
  readonly id: string;
  readonly input: SendInput;
  readonly minSentAt: number;
  readonly maxSentAt: number;
  /** Whether this call made the request: those of other calls may have their times from another clock. */
  readonly isOurs: boolean;
}

/** Looks for the request of a key in the history. True proves that it was sent; false proves nothing. */
export async function wasSent(
  core: Core,
  recent: RecentSends,
  { id, input, minSentAt, maxSentAt, isOurs }: OnceRequest,
  settleMs: number,
  options: CallOptions,
): Promise<boolean> {
  const { to, text, senderId } = input;
  const intent = {
    type: 'intent',
    batch: id,
    at: new Date(minSentAt).toISOString(),
    senderId,
    ...(await printText(text)),
    recipients: to,
  } as const;
  // After the lag of the history, a single look is enough.
  const restMs = Math.max(0, maxSentAt + settleMs - core.clock.now());
  return isInHistory(core, intent, maxSentAt, Math.min(restMs, settleMs), options, {
    recent,
    getReference: () => (isOurs ? recent.lastAccepted : null),
  });
}

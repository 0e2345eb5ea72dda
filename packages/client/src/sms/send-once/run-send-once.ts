import type { CallOptions } from '../../call/options/call-options.ts';
import type { Core } from '../../call/operations/core.ts';
import { requireGlobal } from '../../call/runtime/require-global.ts';
import { isAbortReason, throwIfAborted } from '../../call/waiting/throw-if-aborted.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import { throwIssues } from '../../errors/throw-issues.ts';
import type { OnceOptions } from '../../store/execute-once.ts';
import type { SharedEntry, SharedStore } from '../../store/shared-store.ts';
import { isProvenUnsent, noteSend } from '../note-send.ts';
import type { RecentSends } from '../recent-sends.ts';
import type { SendInput } from '../send.ts';
import { checkSendOnce } from './check-send-once.ts';
import { inProgressError, uncertainError } from './once-errors.ts';
import { openOnceKey } from './once-key.ts';
import type { OnceRecord } from './once-record.ts';
import type { SendOnceOptions, SendOnceResult } from './send-once.ts';
import { wasSent } from './was-sent.ts';

const operation = 'sms.sendOnce';
const day = 86_400_000;
const firstPauseMs = 50;
const maxPauseMs = 1000;
const leaseMarginMs = 30_000;

/**
 * Sends once for a key; see `sms.sendOnce`.
 *
 * @param handler - the parts that a proxy handler decides on
 */
export async function runSendOnce(
  core: Core,
  recent: RecentSends,
  key: string,
  message: SendInput,
  given: SendOnceOptions | undefined,
  handler: Partial<Omit<OnceOptions, 'store'>> = {},
): Promise<SendOnceResult> {
  throwIssues(checkSendOnce(key, message, given), operation);
  requireGlobal('crypto.subtle', operation);
  const options = given as SendOnceOptions & { readonly store: SharedStore };
  const { waitMs = 30_000, settleMs = 60_000, signal } = options;
  const { clock } = core;
  const { beforeSend, storeTimeoutMs = options.timeoutMs ?? core.limits.timeoutMs } = handler;
  throwIfAborted(signal);
  const input: SendInput = { to: message.to, text: message.text, senderId: message.senderId };
  // A call under way counts as ended only when it cannot be any more.
  const { leaseMs = (options.totalTimeoutMs ?? core.limits.totalTimeoutMs) + leaseMarginMs } =
    options;
  const keyOptions = { ...options, leaseMs };
  const { owner, claim, settle, release, read, open } = await openOnceKey(key, input, keyOptions, {
    timeoutMs: storeTimeoutMs,
    clock,
  });
  const deadline = clock.now() + waitMs;
  const callOptions = pickCallOptions(options);

  async function send(at: number): Promise<SendOnceResult> {
    try {
      await beforeSend?.();
      const { results, summary } = await noteSend(core, recent, input, callOptions, owner);
      const isRecorded = await settle(owner, 'sent', at, { results, summary });
      return { results, summary, isRepeat: false, isRecorded };
    } catch (error) {
      if (isProvenUnsent(error, signal)) {
        await release();
        throw error;
      }
      // An abort rejects with the reason of the signal, whatever was sent.
      if (!isTelecomError(error) || isAbortReason(error, signal)) {
        await settle(owner, 'uncertain', at);
        throw error;
      }
      if (error.sent === 'yes') {
        const isRecorded = await settle(owner, 'sent', at);
        return { results: null, summary: null, isRepeat: false, isRecorded };
      }
      const request = { id: owner, input, minSentAt: at, maxSentAt: clock.now(), isOurs: true };
      if (await wasSent(core, recent, request, settleMs, callOptions)) {
        const isRecorded = await settle(owner, 'sent', at);
        return { results: null, summary: null, isRepeat: false, isRecorded };
      }
      await settle(owner, 'uncertain', at);
      throw uncertainError(error);
    }
  }

  /** Looks for the message of a call that has ended without a result. */
  async function reconcile(entry: SharedEntry, record: OnceRecord): Promise<SendOnceResult> {
    const request = {
      id: entry.owner,
      input,
      minSentAt: record.at,
      // The call has ended. A day for the difference between the clocks of its process and of this one.
      maxSentAt: Math.min(record.leaseUntil, clock.now() + day),
      isOurs: false,
    };
    if (!(await wasSent(core, recent, request, settleMs, callOptions))) throw uncertainError();
    const isRecorded = await settle(entry.owner, 'sent', record.at);
    return { results: null, summary: null, isRepeat: true, isRecorded };
  }

  /** The result of an entry of another call; undefined if that call is still under way. */
  async function follow(entry: SharedEntry): Promise<SendOnceResult | undefined> {
    const record = read(entry);
    if (record.state === 'sent') {
      const { results = null, summary = null } = (await open(record)) ?? {};
      return { results, summary, isRepeat: true, isRecorded: true };
    }
    const hasEnded = record.state === 'uncertain' || clock.now() >= record.leaseUntil;
    return hasEnded ? reconcile(entry, record) : undefined;
  }

  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    const at = clock.now();
    const { isNew, entry } = await claim(at);
    if (isNew) {
      if (!signal?.aborted) return send(at);
      await release();
      throwIfAborted(signal);
    }
    const result = await follow(entry);
    if (result) return result;
    if (clock.now() + pauseMs > deadline) throw inProgressError();
    await clock.sleep(pauseMs, signal);
  }
}

function pickCallOptions(options: CallOptions): CallOptions {
  const { signal, headers, timeoutMs, totalTimeoutMs, maxRetries } = options;
  return { signal, headers, timeoutMs, totalTimeoutMs, maxRetries };
}

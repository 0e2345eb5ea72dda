import type { CallOptions } from '../../call/options/call-options.ts';
import type { Core } from '../../call/operations/core.ts';
import { isTelecomError } from '../../errors/telecom-error.ts';
import type { RecentSends } from '../recent-sends.ts';
import { type SearchView, findEvidence, type Search } from './find-evidence.ts';
import type { SendIntent } from './journal.ts';

const firstPauseMs = 1000;
const maxPauseMs = 15_000;

/** The other sends of a client. */
export interface SendsBeside {
  readonly recent: RecentSends;
  /** The newest `reference` of a {@link Search}: a later request may be the first to get a response. */
  readonly getReference: () => Search['reference'];
}

/**
 * Polls the history for a batch, for up to `settleMs` milliseconds because the history may lag. True
 * proves that the batch was sent; false proves nothing.
 *
 * @param maxSentAt - Latest time at which the provider may have got it, in milliseconds since 1970.
 * @param beside - The other sends, whose messages are no evidence.
 */
export async function isInHistory(
  core: Core,
  intent: SendIntent,
  maxSentAt: number,
  settleMs: number,
  options: CallOptions,
  { recent, getReference }: SendsBeside,
): Promise<boolean> {
  const { clock } = core;
  const deadline = clock.now() + settleMs;
  const view: SearchView = { offset: null, hasLooked: false };
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, maxPauseMs)) {
    try {
      const search = { intent, maxSentAt, recent, reference: getReference() };
      if (await findEvidence(core, search, view, options)) return true;
    } catch (error) {
      // The run was stopped, or the key has no permission to read the history.
      if (!isTelecomError(error) || !error.retryable) return false;
      // Continue after a transient failure: the next request may succeed.
    }
    view.hasLooked = true;
    const rest = deadline - clock.now();
    if (rest <= 0 || options.signal?.aborted) return false;
    await clock.sleep(Math.min(pause, rest), options.signal).catch(() => undefined);
  }
}

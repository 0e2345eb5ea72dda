import { randomUUID } from 'node:crypto';
import type { Clock } from '@23telecom/client';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { CampaignsOptions } from './campaigns-options.ts';

/** Workers share the tally shards only by chance, and progress reads few rows. */
const shards = 64;
const maxMarginMs = 15_000;

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      function abort(): void {
        clearTimeout(timer);
        reject(signal?.reason as Error);
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort);
        resolve();
      }, ms);
      if (signal?.aborted) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    }),
};

/** An `onError` that throws or rejects must not end the worker. */
function createErrorHandler(onError: CampaignsOptions['onError']): (error: unknown) => void {
  return (error) => {
    void Promise.resolve(error)
      .then((value) => (onError ? onError(value) : console.error(value)))
      .catch((failure: unknown) => console.error(failure));
  };
}

/** Makes what all parts share. */
export function createContext(options: CampaignsOptions, signal: AbortSignal): CampaignContext {
  const { telecom, store, clock, breaker = { inARow: 5, share: 0.02 } } = options;
  const { requestsPerSecond = 1000, timeoutMs = 30_000, settleMs = 60_000 } = options;
  return {
    telecom,
    store,
    open: () => store.open(),
    clock: clock ?? systemClock,
    now: () => (clock ? new Date(clock.now()).toISOString() : null),
    owner: randomUUID(),
    shard: Math.floor(Math.random() * shards),
    requestsPerSecond,
    timeoutMs,
    leaseMs: timeoutMs + Math.min(timeoutMs / 2, maxMarginMs),
    settleMs,
    breaker: breaker === false ? { inARow: Number.MAX_SAFE_INTEGER, share: 1 } : breaker,
    onError: createErrorHandler(options.onError),
    signal,
  };
}

import { checkOptions } from '@23telecom/checks';
import { checkThat } from '../codec/check.ts';
import { oneOf } from '../codec/one-of.ts';
import { withMethods } from '../codec/option-checks.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import { checkStoreCall } from './check-store-call.ts';
import type { SharedStore } from './shared-store.ts';
import { createStoreState } from './store-state.ts';

/** The options of {@link createMemoryStore}. */
export interface MemoryStoreOptions {
  /**
   * Maximum size of all keys and values, in bytes (estimated).
   *
   * @default 67_108_864
   */
  readonly maxBytes?: number | undefined;
  /**
   * `refuse`: a full store rejects new keys with `STORE_FULL`. `forget`: it forgets the oldest settled
   * keys before their time, and never the key of a call under way.
   *
   * @default 'refuse'
   */
  readonly whenFull?: 'refuse' | 'forget' | undefined;
  /**
   * Returns the current time in milliseconds since 1970; replace it in tests.
   *
   * @default Date
   */
  readonly clock?: { readonly now: () => number } | undefined;
}

/**
 * Makes a {@link SharedStore} in the memory of this process. It forgets everything when the process ends.
 *
 * @throws ValidationError `INVALID_OPTIONS` for an option that is misspelt or invalid
 * @example
 * ```ts
 * const store = createMemoryStore();
 * await telecom.sms.sendOnce('order-17', { to, text, senderId: 'MyApp' }, { store });
 * ```
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): SharedStore {
  const checks = {
    maxBytes: checkThat((value) => typeof value === 'number' && value > 0, 'a number above 0'),
    whenFull: oneOf(['refuse', 'forget']),
    clock: withMethods(['now'], 'an object with now, such as Date'),
  };
  throwIssues(checkOptions(options, checks), 'createMemoryStore', 'INVALID_OPTIONS');
  const { maxBytes = 64 * 1024 * 1024, whenFull = 'refuse', clock = Date } = options;
  const state = createStoreState({ maxBytes, whenFull });
  /** Runs a step; what it throws becomes a rejection. */
  function step<Result>(run: () => Result): Promise<Result> {
    return new Promise((resolve) => resolve(run()));
  }
  return {
    claim: (key, claim) =>
      step(() => {
        checkStoreCall('claim', { key, ...claim });
        return state.claim(key, claim, clock.now()).result;
      }),
    settle: (key, settlement) =>
      step(() => {
        checkStoreCall('settle', { key, ...settlement });
        return state.settle(key, settlement, clock.now()).result;
      }),
    release: (key, owner) =>
      step(() => {
        checkStoreCall('release', { key, owner });
        return state.release(key, owner, clock.now()).result;
      }),
    read: (key) =>
      step(() => {
        checkStoreCall('read', { key });
        return state.read(key, clock.now());
      }),
    count: (counters) =>
      step(() => {
        for (const counter of counters) checkStoreCall('count', counter);
        return state.count(counters, clock.now()).result;
      }),
  };
}

import type { SharedStore } from '../store/shared-store.ts';
import { checkMethods, checkOptions } from './check-options.ts';

/**
 * Remembers which events were handled, because the provider may deliver an event up to three times. A
 * request claims the key of its event, and settles it after the work or releases it after a failure.
 *
 * @example
 * ```ts
 * const dedupe: Dedupe = {
 *   async claim(key, owner) {
 *     // The claim expires before the provider's next attempt, in case this process crashes.
 *     if (await redis.set(key, owner, { NX: true, PX: 8000 })) return 'new';
 *     return (await redis.get(key)) === 'done' ? 'done' : 'busy';
 *   },
 *   settle: (key) => redis.set(key, 'done', { EX: 86_400 }),
 *   release: (key) => redis.del(key),
 * };
 * ```
 */
export interface Dedupe {
  /**
   * Claims a key, in one atomic step: of two requests at the same moment, only one gets `'new'`. `'done'`:
   * the event was handled. `'busy'`: another request handles it; the provider then tries again. A claim must
   * expire by itself within ten seconds: after a crash, the next attempt of the provider gets the key.
   *
   * @param key - Up to 80 characters, without personal data.
   * @param owner - An id of this request.
   */
  readonly claim: (key: string, owner: string) => Promise<DedupeState>;
  /** Remembers that the event of a key was handled, at least for a minute. */
  readonly settle: (key: string, owner: string) => unknown;
  /** Forgets a key, because its work failed. */
  readonly release: (key: string, owner: string) => unknown;
}

/** The result of a claim. */
export type DedupeState = 'new' | 'busy' | 'done';

const capacity = 10_000;

/** Remembers the last 10,000 events in the memory of this process, in about 2 MB. */
export function createMemoryDedupe(): Dedupe {
  const done = new Set<string>();
  return {
    // A handler tracks by itself which events are busy in its process.
    claim: (key) => Promise.resolve(done.has(key) ? 'done' : 'new'),
    settle: (key) => {
      // A set iterates in insertion order, so the first key is the oldest.
      if (done.size >= capacity) done.delete(done.values().next().value ?? '');
      done.add(key);
    },
    release: (key) => done.delete(key),
  };
}

/** Time until the provider's next attempt, in milliseconds (contract §6.5). */
const nextAttemptMs = 10_000;

const types = {
  keepMs: 'number above 0 or undefined',
  claimMs: 'number above 0 or undefined',
};

/** The options of {@link createStoreDedupe}. */
export interface StoreDedupeOptions {
  /**
   * Time to remember an event, in milliseconds. The provider delivers an event again within a minute.
   *
   * @default 86_400_000
   */
  readonly keepMs?: number | undefined;
  /**
   * Time until the claim of a process that crashed expires, in milliseconds: less than the ten seconds
   * until the provider's next attempt.
   *
   * @default 8000
   */
  readonly claimMs?: number | undefined;
}

/**
 * Remembers events in a store that several processes share.
 *
 * @throws TypeError if the store or an option is missing, misspelt or wrong
 * @example
 * ```ts
 * const dedupe = createStoreDedupe(await openFileStore('./events.store'));
 * export const POST = webhooks.handler({ delivery: saveStatus, dedupe });
 * ```
 */
export function createStoreDedupe(store: SharedStore, options: StoreDedupeOptions = {}): Dedupe {
  checkMethods('createStoreDedupe: store', store, ['claim', 'settle', 'release']);
  checkOptions('createStoreDedupe', options, types);
  const { keepMs = 86_400_000, claimMs = 8000 } = options;
  if (claimMs >= nextAttemptMs) {
    throw new TypeError(`createStoreDedupe: claimMs: expected less than ${nextAttemptMs}`);
  }
  return {
    async claim(key, owner) {
      const claim = { owner, value: '', ttlMs: claimMs };
      const { isNew, entry } = await store.claim(`webhook:${key}`, claim);
      if (isNew) return 'new';
      return entry.isSettled ? 'done' : 'busy';
    },
    async settle(key, owner) {
      const settlement = { owner, value: '', ttlMs: keepMs };
      if (await store.settle(`webhook:${key}`, settlement)) return;
      // The work took longer than its claim. If another request has the key now, that one settles it.
      await store.claim(`webhook:${key}`, { ...settlement, isSettled: true });
    },
    release: (key, owner) => store.release(`webhook:${key}`, owner),
  };
}

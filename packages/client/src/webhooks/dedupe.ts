/**
 * Remembers which events were handled. The service may deliver one up to three times.
 *
 * @example
 * ```ts
 * const dedupe: Dedupe = {
 *   add: async (key) => (await redis.set(`webhook:${key}`, 1, { NX: true, EX: 86_400 })) === 'OK',
 * };
 * ```
 */
export interface Dedupe {
  /** Keeps the key; `true` when it is new. Checking and keeping must be one step. */
  readonly add: (key: string) => boolean | Promise<boolean>;
}

const capacity = 10_000;

/** In this process alone, the last 10,000 keys. */
export const createMemoryDedupe = (): Dedupe => {
  const keys = new Set<string>();
  return {
    add: (key) => {
      // A set iterates in the order of insertion: the first is the oldest.
      if (keys.size > capacity) keys.delete(keys.values().next().value ?? '');
      return keys.size < keys.add(key).size;
    },
  };
};

/** A cache that keeps the most recently used values (LRU). */
export interface RecentMap<Key, Value> {
  /** Returns the value of a key; calls `make` if it is not cached. */
  readonly get: (key: Key, make: () => Value) => Value;
}

/** Creates a cache of at most `maxValues` values. */
export function createRecentMap<Key, Value>(maxValues: number): RecentMap<Key, Value> {
  const values = new Map<Key, Value>();
  return {
    get: (key, make) => {
      const value = values.get(key) ?? make();
      // A Map iterates in insertion order: insert again, so that the value is the newest.
      values.delete(key);
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= maxValues) break;
        values.delete(oldest);
      }
      return value;
    },
  };
}

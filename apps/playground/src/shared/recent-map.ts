/** A map that forgets what was not asked for of late. */
export interface RecentMap<Key, Value> {
  /** The value of a key, made when it is not known. */
  readonly get: (key: Key, make: () => Value) => Value;
}

/** Makes a map that keeps so many values. */
export function createRecentMap<Key, Value>(kept: number): RecentMap<Key, Value> {
  const values = new Map<Key, Value>();
  return {
    get: (key, make) => {
      const value = values.get(key) ?? make();
      // The order of a map is that of insertion: what was asked for last goes to its end.
      values.delete(key);
      values.set(key, value);
      for (const oldest of values.keys()) {
        if (values.size <= kept) break;
        values.delete(oldest);
      }
      return value;
    },
  };
}

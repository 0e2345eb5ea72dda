import { timeAfter } from '../codec/time-after.ts';
import { StoreError } from '../errors/store-error.ts';
import { type Count, countAmounts } from './count-amounts.ts';
import type {
  SharedClaim,
  SharedClaimResult,
  SharedCount,
  SharedCounter,
  SharedEntry,
  SharedSettlement,
} from './shared-store.ts';

/** An entry with the time at which it expires, in milliseconds since 1970. */
export interface StoredEntry extends SharedEntry {
  readonly expiresAt: number;
}

/** A change of the state: what a store writes down, and reads again. */
export type StoreChange =
  | { readonly type: 'put'; readonly key: string; readonly entry: StoredEntry }
  | { readonly type: 'drop'; readonly key: string }
  | {
      readonly type: 'count';
      readonly key: string;
      readonly used: number;
      readonly expiresAt: number;
    };

/** The limits of a state. */
export interface StateLimits {
  readonly maxBytes: number;
  /** If the state is full: refuse new keys, or forget the oldest settled entries. */
  readonly whenFull: 'refuse' | 'forget';
}

/** The entries and counters of a store. Its methods are one step each and return their changes. */
export interface StoreState {
  claim(key: string, claim: SharedClaim, now: number): Step<SharedClaimResult>;
  settle(key: string, settlement: SharedSettlement, now: number): Step<boolean>;
  release(key: string, owner: string, now: number): Step<boolean>;
  read(key: string, now: number): SharedEntry | null;
  count(counters: readonly SharedCounter[], now: number): Step<SharedCount>;
  /** Makes a change that a store has read. */
  apply(change: StoreChange): void;
  /** All live entries and counters, as the changes that make them. */
  list(now: number): StoreChange[];
}

interface Step<Result> {
  readonly result: Result;
  readonly changes: readonly StoreChange[];
}

/** The memory of a key besides its strings, in bytes: an estimate for V8. */
const overheadBytes = 200;

function sizeOf(key: string, entry?: SharedEntry): number {
  const { owner = '', value = '' } = entry ?? {};
  return overheadBytes + 2 * (key.length + owner.length + value.length);
}

/** Makes an empty state. */
export function createStoreState({ maxBytes, whenFull }: StateLimits): StoreState {
  const entries = new Map<string, StoredEntry>();
  const counts = new Map<string, Count>();
  let bytes = 0;
  let nextSweepAt = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (entry && entries.delete(key)) bytes -= sizeOf(key, entry);
  }

  function apply(change: StoreChange): void {
    const { type, key } = change;
    if (type === 'count') {
      if (!counts.has(key)) bytes += sizeOf(key);
      counts.set(key, { used: change.used, expiresAt: change.expiresAt });
      return;
    }
    // A map iterates in the order of insertion: deleting first moves the entry to the end.
    drop(key);
    if (type !== 'put') return;
    entries.set(key, change.entry);
    bytes += sizeOf(key, change.entry);
  }

  /** Forgets what has expired, at most once a second because it visits every key. */
  function sweep(now: number): void {
    if (now < nextSweepAt) return;
    nextSweepAt = now + 1000;
    for (const [key, { expiresAt }] of entries) if (expiresAt <= now) drop(key);
    for (const [key, { expiresAt }] of counts) {
      if (expiresAt <= now && counts.delete(key)) bytes -= sizeOf(key);
    }
  }

  /** Makes room, or throws. Entries that are not settled belong to calls under way and stay. */
  function reserve(size: number, now: number): StoreChange[] {
    sweep(now);
    const changes: StoreChange[] = [];
    if (whenFull === 'forget') {
      for (const [key, { isSettled }] of entries) {
        if (bytes + size <= maxBytes) break;
        if (!isSettled) continue;
        drop(key);
        changes.push({ type: 'drop', key });
      }
    }
    if (bytes + size <= maxBytes) return changes;
    throw new StoreError({
      code: 'STORE_FULL',
      retryable: true,
      description: `expected room for another key within maxBytes (${maxBytes}): raise it, or keep keys for a shorter time`,
    });
  }

  function find(key: string, now: number): StoredEntry | undefined {
    const entry = entries.get(key);
    return entry && entry.expiresAt > now ? entry : undefined;
  }

  function make(change: StoreChange): StoreChange {
    apply(change);
    return change;
  }

  return {
    apply,
    claim(key, { owner, value, ttlMs, isSettled = false }, now) {
      const known = find(key, now);
      if (known) return { result: { isNew: false, entry: toShared(known) }, changes: [] };
      const entry = { owner, value, isSettled, expiresAt: timeAfter(now, ttlMs) };
      const changes = reserve(sizeOf(key, entry), now);
      changes.push(make({ type: 'put', key, entry }));
      return { result: { isNew: true, entry: toShared(entry) }, changes };
    },
    settle(key, { owner, value, ttlMs }, now) {
      if (find(key, now)?.owner !== owner) return { result: false, changes: [] };
      // Its key is known already, so the entry may exceed the limit: a result must not be lost.
      const entry = { owner, value, isSettled: true, expiresAt: timeAfter(now, ttlMs) };
      return { result: true, changes: [make({ type: 'put', key, entry })] };
    },
    release(key, owner, now) {
      const known = find(key, now);
      if (known?.owner !== owner || known.isSettled) return { result: false, changes: [] };
      return { result: true, changes: [make({ type: 'drop', key })] };
    },
    read(key, now) {
      const known = find(key, now);
      return known ? toShared(known) : null;
    },
    count(counters, now) {
      const { result, next } = countAmounts(counts, counters, now);
      if (!result.isWithin) return { result, changes: [] };
      const newKeys = [...next.keys()].filter((key) => !counts.has(key));
      const changes = reserve(
        newKeys.reduce((sum, key) => sum + sizeOf(key), 0),
        now,
      );
      for (const [key, count] of next) changes.push(make({ type: 'count', key, ...count }));
      return { result, changes };
    },
    list(now) {
      nextSweepAt = 0;
      sweep(now);
      return [
        ...Array.from(entries, ([key, entry]) => ({ type: 'put', key, entry }) as const),
        ...Array.from(counts, ([key, count]) => ({ type: 'count', key, ...count }) as const),
      ];
    },
  };
}

function toShared({ owner, value, isSettled }: StoredEntry): SharedEntry {
  return { owner, value, isSettled };
}

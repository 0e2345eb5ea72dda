/** An entry of a shared store. */
export interface SharedEntry {
  /** The id of the call that claimed the key. */
  readonly owner: string;
  /** The value of the last settlement, or of the claim if there is none. */
  readonly value: string;
  /** Whether the entry was settled: the work of its key has ended. */
  readonly isSettled: boolean;
}

/** A new entry, as `claim` stores it if the key is free. */
export interface SharedClaim {
  /** An id that no other call has, such as a UUID. */
  readonly owner: string;
  readonly value: string;
  /** Time until the entry expires and the key is free again, in milliseconds; `Infinity` keeps it for ever. */
  readonly ttlMs: number;
  /**
   * Stores the entry as settled, for keys that only need to be remembered.
   *
   * @default false
   */
  readonly isSettled?: boolean | undefined;
}

/** The result of a claim. */
export interface SharedClaimResult {
  /** Whether this call stored its entry. If false, another call has the key. */
  readonly isNew: boolean;
  /** The entry that is stored now. */
  readonly entry: SharedEntry;
}

/** The end of the work of a key. */
export interface SharedSettlement {
  /** The owner of the entry. */
  readonly owner: string;
  readonly value: string;
  /** Time from now until the entry expires, in milliseconds; `Infinity` keeps it for ever. */
  readonly ttlMs: number;
}

/** A limit on an amount within a window of time. */
export interface SharedCounter {
  readonly key: string;
  /**
   * The amount to add. A negative amount gives back what an earlier call added: it never exceeds the limit,
   * the sum never falls below 0, and a counter that is unknown or has expired stays as it is.
   */
  readonly amount: number;
  /** The window begins when its first amount is added. In milliseconds; `Infinity` never ends. */
  readonly windowMs: number;
  /** Maximum sum of the amounts in a window. */
  readonly limit: number;
  /**
   * For a negative amount: the window to give back to, as the earlier call returned it. Any other window
   * stays as it is.
   *
   * @default the window that is open now
   */
  readonly windowEndsAt?: number | undefined;
}

/** The result of `count`. */
export interface SharedCount {
  /** Whether all amounts were added; otherwise none was. */
  readonly isWithin: boolean;
  /** The keys of the counters that have no room for their amounts. */
  readonly exceeded: readonly string[];
  /**
   * Time until all amounts fit, in milliseconds; 0 if they were added, null if one never fits: it is larger
   * than its limit, or its window never ends.
   */
  readonly retryAfterMs: number | null;
  /**
   * For each counter, in their order, the end of the window that its amount was added to: milliseconds since
   * 1970 on the store's clock. Empty if none was added.
   */
  readonly windowEndsAt: readonly number[];
}

/**
 * A memory that several processes share, for `sendOnce`, the proxy handler and the deduplication of
 * webhooks. Each method is one atomic, durable step. A method that fails rejects, and its step may have
 * been made all the same. A method that takes too long has failed, see `timeoutMs` of its users. Use `createMemoryStore` in one process, and `openFileStore` of
 * `@23telecom/client/node` for the processes of one machine.
 */
export interface SharedStore {
  /**
   * Stores an entry if the key has none, or if its entry has expired. Two calls at the same moment never
   * both get `isNew`.
   */
  claim(key: string, claim: SharedClaim): Promise<SharedClaimResult>;
  /**
   * Replaces the value of an entry, marks it as settled and renews its time. A later settlement replaces
   * an earlier one. False if the key has no entry of this owner; nothing is stored then.
   */
  settle(key: string, settlement: SharedSettlement): Promise<boolean>;
  /** Deletes an entry of this owner that was not settled. False if there is none. */
  release(key: string, owner: string): Promise<boolean>;
  /** Returns the entry of a key; null if there is none, or if it has expired. */
  read(key: string): Promise<SharedEntry | null>;
  /** Adds all amounts if each stays within its limit, and none otherwise. */
  count(counters: readonly SharedCounter[]): Promise<SharedCount>;
}

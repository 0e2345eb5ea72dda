import { hashValues } from '../../codec/seal.ts';
import { StoreError } from '../../errors/store-error.ts';
import { isTelecomError, type Sent } from '../../errors/telecom-error.ts';
import type { SharedCount, SharedCounter, SharedStore } from '../../store/shared-store.ts';
import { awaitStore } from './await-store.ts';

/** An amount that a rule counts for a value, such as a visitor or a number. */
export interface RuleAmount {
  /** The rule for the audit, such as `pace.recipient`. */
  readonly rule: string;
  /** Distinguishes the counters of a rule; the store holds only its hash. */
  readonly value: readonly unknown[];
  readonly amount: number;
  readonly limit: number;
  readonly windowMs: number;
}

/** Amounts that were counted. */
export interface Counted {
  readonly isWithin: true;
  /** Adds a difference to each amount: a negative one gives back to the same window. */
  adjust(difference: (amount: number) => number): Promise<void>;
}

/** Amounts of which none was counted, because one has no room. */
export interface NotCounted {
  readonly isWithin: false;
  readonly rule: string;
  readonly retryAfterMs: number | null;
}

/**
 * Counts amounts in one atomic step, all or none. Handlers that share the store and the scope share the
 * counters.
 *
 * @throws StoreError if the store fails
 */
export async function countWithin(
  store: SharedStore,
  scope: string,
  amounts: readonly RuleAmount[],
): Promise<Counted | NotCounted> {
  const counters = await toCounters(scope, amounts);
  const rules = new Map(counters.map(({ key, rule }) => [key, rule]));
  const { isWithin, exceeded, retryAfterMs, windowEndsAt } = await count(store, counters, 'no');
  if (!isWithin) {
    // A store may report a window without an end as `Infinity`: its call can never pass.
    const waitMs = Number.isFinite(retryAfterMs) ? retryAfterMs : null;
    return { isWithin, rule: rules.get(exceeded[0] ?? '') ?? '', retryAfterMs: waitMs };
  }
  return {
    isWithin,
    async adjust(difference) {
      const changes = counters.flatMap((counter, index): SharedCounter[] => {
        const change = difference(counter.amount);
        if (!change) return [];
        // A charge above the reservation has been made, so it is counted whatever the limit.
        const limit = change > 0 ? Number.MAX_SAFE_INTEGER : counter.limit;
        return [{ ...counter, amount: change, limit, windowEndsAt: windowEndsAt[index] }];
      });
      if (changes.length) await count(store, changes, 'maybe');
    },
  };
}

interface RuleCounter extends SharedCounter {
  readonly rule: string;
}

/** Makes a counter for each rule and value: the amounts of one counter are added up. */
async function toCounters(scope: string, amounts: readonly RuleAmount[]): Promise<RuleCounter[]> {
  const counters = new Map<string, RuleCounter>();
  const keyed = await Promise.all(
    amounts.map(async (each) => {
      const hash = await hashValues([scope, each.rule, each.windowMs, ...each.value]);
      return { ...each, key: `limit:${hash}` };
    }),
  );
  for (const { key, rule, amount, limit, windowMs } of keyed) {
    const sum = amount + (counters.get(key)?.amount ?? 0);
    counters.set(key, { key, rule, amount: sum, limit, windowMs });
  }
  return [...counters.values()];
}

/** A store may reject fields that it does not know. */
function toShared({ key, amount, limit, windowMs, windowEndsAt }: SharedCounter): SharedCounter {
  return { key, amount, limit, windowMs, ...(windowEndsAt !== undefined && { windowEndsAt }) };
}

async function count(
  store: SharedStore,
  counters: readonly SharedCounter[],
  sent: Sent,
): Promise<SharedCount> {
  try {
    return await awaitStore(store.count(counters.map(toShared)), sent);
  } catch (error) {
    if (isTelecomError(error)) throw error;
    const isBefore = sent === 'no';
    throw new StoreError({
      code: 'STORE_UNAVAILABLE',
      sent,
      retryable: isBefore,
      description: isBefore
        ? 'the store of a limit failed before the request, so nothing was sent'
        : 'the store of a limit failed after the request: its amounts stay as they were reserved',
      cause: error,
    });
  }
}

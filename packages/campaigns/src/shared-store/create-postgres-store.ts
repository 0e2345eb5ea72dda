import {
  checkStoreCall,
  type SharedCount,
  type SharedEntry,
  type SharedStore,
} from '@23telecom/client';
import { checkShape, type Shape } from '../checks/check-fields.ts';
import { duration, storeCheck } from '../checks/checks.ts';
import type { CampaignStore } from '../database/campaign-store.ts';
import { createCleaner } from './create-cleaner.ts';
import { hashKey } from './hash-key.ts';
import { runAgain } from '../database/run-again.ts';
import { statements } from './statements.ts';
import { decodeText, encodeText } from './text-code.ts';

/** The options of {@link createPostgresStore}. */
export interface PostgresStoreOptions {
  /**
   * Time that PostgreSQL has for each call, in milliseconds. Later the call rejects, although its change
   * may have been stored.
   *
   * @default 10_000
   */
  readonly timeoutMs?: number | undefined;
}

const storeShape: Shape = { fields: { store: storeCheck }, required: ['store'] };
const optionsShape: Shape = { fields: { timeoutMs: duration } };

/**
 * Stands for a time that never ends, in milliseconds. A window that ends at infinity could not be given back
 * to, because its end would not be a number of JSON.
 */
const endlessMs = 8.64e15;

type Row = Readonly<Record<string, unknown>>;

interface CountRow {
  readonly exceeded: readonly number[];
  readonly retryAfterMs: number | null;
  readonly windowEndsAt: readonly number[];
}

/**
 * Makes a {@link SharedStore} of the client on PostgreSQL: for `sendOnce`, the proxy handler and the
 * deduplication of webhooks in any number of processes and machines. Expired keys are deleted.
 *
 * @throws ValidationError if the store or an option is invalid
 * @example
 * ```ts
 * const store = createPostgresStore(openPostgres({ connectionString }));
 * await telecom.sms.sendOnce(order.id, { to, text, senderId: 'MyApp' }, { store });
 * ```
 */
export function createPostgresStore(
  store: CampaignStore,
  options: PostgresStoreOptions = {},
): SharedStore {
  checkShape('createPostgresStore', { store }, storeShape);
  checkShape('createPostgresStore', options, optionsShape, 'options');
  const { timeoutMs = 10_000 } = options;
  const clean = createCleaner();

  async function run<Result extends object>(
    statement: string,
    values: readonly unknown[],
  ): Promise<readonly Result[]> {
    const database = await store.open();
    clean(database);
    return runAgain(() => database.query<Result>(statement, values, { timeoutMs }));
  }

  return {
    async claim(key, claim) {
      checkStoreCall('claim', { key, ...claim });
      const { owner, value, ttlMs, isSettled = false } = claim;
      const values = [
        hashKey(key),
        encodeText(owner),
        encodeText(value),
        isSettled,
        toFinite(ttlMs),
      ];
      for (;;) {
        const [row] = await run<Row>(statements.claim, values);
        if (row) return { isNew: row.isNew === true, entry: toEntry(row) };
        // The entry of another call was stored or deleted while the statement ran.
      }
    },
    async settle(key, settlement) {
      checkStoreCall('settle', { key, ...settlement });
      const { owner, value, ttlMs } = settlement;
      const values = [hashKey(key), encodeText(owner), encodeText(value), toFinite(ttlMs)];
      return (await run(statements.settle, values)).length > 0;
    },
    async release(key, owner) {
      checkStoreCall('release', { key, owner });
      return (await run(statements.release, [hashKey(key), encodeText(owner)])).length > 0;
    },
    async read(key) {
      checkStoreCall('read', { key });
      const [row] = await run<Row>(statements.read, [hashKey(key)]);
      return row ? toEntry(row) : null;
    },
    async count(counters) {
      for (const counter of counters) checkStoreCall('count', counter);
      if (!counters.length) {
        return { isWithin: true, exceeded: [], retryAfterMs: 0, windowEndsAt: [] };
      }
      const [row] = await run<CountRow>(statements.count, [
        counters.map(({ key }) => hashKey(key)),
        counters.map(({ amount }) => amount),
        counters.map(({ windowMs }) => toFinite(windowMs)),
        counters.map(({ limit }) => limit),
        counters.map(({ windowEndsAt }) => windowEndsAt ?? null),
      ]);
      return toCount(row, counters);
    },
  };
}

function toFinite(ms: number): number {
  return Math.min(ms, endlessMs);
}

function toEntry({ owner, value, isSettled }: Row): SharedEntry {
  return {
    owner: decodeText(String(owner)),
    value: decodeText(String(value)),
    isSettled: isSettled === true,
  };
}

function toCount(
  row: CountRow | undefined,
  counters: readonly { readonly key: string }[],
): SharedCount {
  const { exceeded = [], retryAfterMs = 0, windowEndsAt = [] } = row ?? {};
  const keys = exceeded.map((place) => counters[place - 1]?.key ?? '');
  return { isWithin: !keys.length, exceeded: [...new Set(keys)], retryAfterMs, windowEndsAt };
}

import assert from 'node:assert/strict';
import type { SharedCounter, SharedStore } from '../../src/index.ts';

/** A check that every shared store must pass. `open` returns the store, a new connection to the same data. */
export interface StoreCheck {
  readonly name: string;
  readonly run: (open: () => Promise<SharedStore>) => Promise<void>;
}

const minute = 60_000;

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until a condition holds: the end of a short time comes late on a busy machine, and never early. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/**
 * Tries a step that must end within a short time, and then with twice the time until it does: a busy machine may
 * need several. Returns that time.
 */
async function within(step: (ms: number) => Promise<boolean>): Promise<number> {
  let ms = 100;
  while (!(await step(ms))) ms *= 2;
  return ms;
}

function counter(key: string, amount: number, limit = 10, windowMs = minute): SharedCounter {
  return { key, amount, limit, windowMs };
}

/** Adds amounts that must fit; returns the ends of their windows. */
async function addWithin(store: SharedStore, counters: readonly SharedCounter[]) {
  const { windowEndsAt, ...result } = await store.count(counters);
  assert.deepEqual(result, { isWithin: true, exceeded: [], retryAfterMs: 0 });
  assert.equal(windowEndsAt.length, counters.length);
  return windowEndsAt;
}

/**
 * The contract of {@link SharedStore}, for any implementation and any test runner. Each check needs a store
 * without data.
 *
 * @example
 * ```ts
 * test.each(sharedStoreChecks)('$name', ({ run }) => run(() => openStore(connectionString)));
 * ```
 */
export const sharedStoreChecks: readonly StoreCheck[] = [
  {
    name: 'the first claim of a key stores its entry, the next ones return that entry',
    async run(open) {
      const [store, other] = [await open(), await open()];
      const first = await store.claim('key', { owner: 'a', value: '{"a":1}', ttlMs: minute });
      const entry = { owner: 'a', value: '{"a":1}', isSettled: false };
      assert.deepEqual(first, { isNew: true, entry });
      const claim = { owner: 'b', value: 'b', ttlMs: minute };
      assert.deepEqual(await store.claim('key', claim), { isNew: false, entry });
      assert.deepEqual(await other.claim('key', claim), { isNew: false, entry });
      assert.deepEqual(await other.read('key'), entry);
      assert.equal(await other.read('another'), null);
    },
  },
  {
    name: 'of 40 claims at once over two connections, exactly one is new',
    async run(open) {
      const [store, other] = [await open(), await open()];
      const results = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          (index % 2 ? store : other).claim('key', {
            owner: `${index}`,
            value: '',
            ttlMs: minute,
          }),
        ),
      );
      assert.equal(results.filter(({ isNew }) => isNew).length, 1);
      assert.equal(new Set(results.map(({ entry }) => entry.owner)).size, 1);
    },
  },
  {
    name: 'only the owner settles, any number of times',
    async run(open) {
      const [store, other] = [await open(), await open()];
      await store.claim('key', { owner: 'a', value: 'claimed', ttlMs: minute });
      assert.equal(await other.settle('key', { owner: 'b', value: 'x', ttlMs: minute }), false);
      assert.equal(await other.settle('none', { owner: 'a', value: 'x', ttlMs: minute }), false);
      assert.equal(await other.settle('key', { owner: 'a', value: 'one', ttlMs: minute }), true);
      assert.equal(await store.settle('key', { owner: 'a', value: 'two', ttlMs: minute }), true);
      const entry = { owner: 'a', value: 'two', isSettled: true };
      assert.deepEqual(await other.read('key'), entry);
      const late = await store.claim('key', { owner: 'c', value: '', ttlMs: minute });
      assert.deepEqual(late, { isNew: false, entry });
    },
  },
  {
    name: 'a claim can be stored as settled',
    async run(open) {
      const store = await open();
      await store.claim('key', { owner: 'a', value: '', ttlMs: minute, isSettled: true });
      assert.deepEqual(await store.read('key'), { owner: 'a', value: '', isSettled: true });
    },
  },
  {
    name: 'only the owner releases a key, and only before it settles it',
    async run(open) {
      const store = await open();
      await store.claim('key', { owner: 'a', value: '', ttlMs: minute });
      assert.equal(await store.release('key', 'b'), false);
      assert.equal(await store.release('key', 'a'), true);
      assert.equal(await store.release('key', 'a'), false);
      const { isNew } = await store.claim('key', { owner: 'b', value: '', ttlMs: minute });
      assert.equal(isNew, true);
      await store.settle('key', { owner: 'b', value: '', ttlMs: minute });
      assert.equal(await store.release('key', 'b'), false);
      assert.equal((await store.read('key'))?.isSettled, true);
    },
  },
  {
    name: 'an entry expires, and a settlement renews it',
    async run(open) {
      const store = await open();
      await store.claim('short', { owner: 'a', value: '', ttlMs: 60 });
      const ttlMs = await within(async (ms) => {
        await store.claim(`renewed ${ms}`, { owner: 'a', value: '', ttlMs: ms });
        return store.settle(`renewed ${ms}`, { owner: 'a', value: 'done', ttlMs: minute });
      });
      await until(async () => (await store.read('short')) === null);
      assert.equal(await store.settle('short', { owner: 'a', value: '', ttlMs: minute }), false);
      const { isNew } = await store.claim('short', { owner: 'b', value: '', ttlMs: minute });
      assert.equal(isNew, true);
      await sleep(2 * ttlMs);
      assert.equal((await store.read(`renewed ${ttlMs}`))?.value, 'done');
      // A settlement may also bring the end forward.
      await store.settle(`renewed ${ttlMs}`, { owner: 'a', value: 'done', ttlMs: 60 });
      await until(async () => (await store.read(`renewed ${ttlMs}`)) === null);
    },
  },
  {
    name: 'an entry and a counter without an end outlive any number of reopenings',
    async run(open) {
      for (const [endless, ms] of [Infinity, Number.MAX_VALUE, 1e16].entries()) {
        const claim = { owner: 'a', value: 'first', ttlMs: ms };
        const [claimed, settled, count] = [`claim ${endless}`, `settle ${endless}`, `${endless}`];
        const store = await open();
        await store.claim(claimed, claim);
        await store.claim(settled, { ...claim, ttlMs: minute });
        await store.settle(settled, { ...claim, value: 'done' });
        const [end] = await addWithin(store, [counter(count, 10, 10, ms)]);
        for (let reopening = 0; reopening < 2; reopening += 1) {
          const next = await open();
          const other = { owner: 'b', value: 'second', ttlMs: minute };
          const { isNew } = await next.claim(claimed, other);
          assert.equal(isNew, false);
          assert.equal((await next.claim(settled, other)).entry.value, 'done');
          assert.equal((await next.count([counter(count, 1, 10, ms)])).isWithin, false);
          // The end of the window is also known after the reopening: the amount goes back to it.
          await addWithin(next, [{ ...counter(count, -1, 10, ms), windowEndsAt: end }]);
          await addWithin(next, [counter(count, 1, 10, ms)]);
        }
      }
    },
  },
  {
    name: 'keys and values keep every character',
    async run(open) {
      const store = await open();
      const texts = [
        'a',
        'A',
        ' a',
        'é',
        'e\u0301',
        '\u{1F600}',
        'a\nb',
        '"\\',
        '__proto__',
        'null',
        '0',
      ];
      for (const key of texts) {
        const result = await store.claim(key, {
          owner: key,
          value: `${key}\n${key}`,
          ttlMs: minute,
        });
        assert.equal(result.isNew, true, key);
      }
      for (const key of texts) {
        const entry = { owner: key, value: `${key}\n${key}`, isSettled: false };
        assert.deepEqual(await store.read(key), entry);
      }
    },
  },
  {
    name: 'long keys that differ in their last character stay apart',
    async run(open) {
      const store = await open();
      const [one, two] = [`${'k'.repeat(1023)}1`, `${'k'.repeat(1023)}2`];
      await store.claim(one, { owner: 'a', value: '', ttlMs: minute });
      assert.equal(await store.read(two), null);
    },
  },
  {
    name: 'a key that is not a string, is empty or too long is rejected, and nothing is stored',
    async run(open) {
      const store = await open();
      for (const key of [17, null, undefined, {}, ['a'], '', 'k'.repeat(1025)]) {
        const claim = { owner: 'a', value: '', ttlMs: minute };
        await assert.rejects(store.claim(key as string, claim), { name: 'ValidationError' });
        await assert.rejects(store.read(key as string), { name: 'ValidationError' });
      }
      assert.equal(await store.read('17'), null);
    },
  },
  {
    name: 'a time or an amount that is not a number is rejected, and nothing is stored',
    async run(open) {
      const store = await open();
      const invalid = ['1000', [1000], new Date(1000), true, null, undefined, NaN, {}] as const;
      for (const value of [...invalid, 0, -1]) {
        const entry = { owner: 'a', value: '', ttlMs: value as number };
        await assert.rejects(store.claim('key', entry), { name: 'ValidationError' });
        await assert.rejects(store.settle('key', entry), { name: 'ValidationError' });
        const counted = { ...counter('key', 1), windowMs: value as number };
        await assert.rejects(store.count([counted]), { name: 'ValidationError' });
      }
      for (const value of invalid) {
        for (const field of ['amount', 'limit'] as const) {
          const counted = { ...counter('key', 1), [field]: value as number };
          await assert.rejects(store.count([counted]), { name: 'ValidationError' });
        }
        if (value === undefined) continue;
        const counted = { ...counter('key', 1), windowEndsAt: value as number };
        await assert.rejects(store.count([counted]), { name: 'ValidationError' });
      }
      assert.equal(await store.read('key'), null);
      await addWithin(store, [counter('key', 10)]);
    },
  },
  {
    name: 'counters add up within a window, all or none',
    async run(open) {
      const [store, other] = [await open(), await open()];
      await addWithin(store, [counter('a', 6), counter('b', 1, 3)]);
      const over = await other.count([counter('a', 5), counter('b', 1, 3)]);
      assert.equal(over.isWithin, false);
      assert.deepEqual(over.exceeded, ['a']);
      assert.ok(Number(over.retryAfterMs) > 0 && Number(over.retryAfterMs) <= minute);
      assert.deepEqual(over.windowEndsAt, []);
      // The refused call added nothing to `b`.
      await addWithin(store, [counter('a', 4), counter('b', 2, 3)]);
      assert.equal((await store.count([counter('b', 1, 3)])).isWithin, false);
      const never = await store.count([counter('c', 11)]);
      const expected = { isWithin: false, exceeded: ['c'], retryAfterMs: null, windowEndsAt: [] };
      assert.deepEqual(never, expected);
      const windowMs = await within(async (ms) => {
        await addWithin(store, [counter(`short ${ms}`, 1, 1, ms)]);
        return !(await store.count([counter(`short ${ms}`, 1, 1, ms)])).isWithin;
      });
      const short = counter(`short ${windowMs}`, 1, 1, windowMs);
      await until(async () => (await store.count([short])).isWithin);
    },
  },
  {
    name: 'of 60 counts at once over two connections, as many succeed as the limit allows',
    async run(open) {
      const [store, other] = [await open(), await open()];
      const results = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          (index % 2 ? store : other).count([
            { key: 'hits', amount: 1, limit: 25, windowMs: minute },
            { key: `visitor ${index % 3}`, amount: 1, limit: 10, windowMs: minute },
          ]),
        ),
      );
      assert.equal(results.filter((result) => result.isWithin).length, 25);
    },
  },
  {
    name: 'a window is known by its end, which all its counts return',
    async run(open) {
      const [store, other] = [await open(), await open()];
      const [first] = await addWithin(store, [counter('a', 1)]);
      assert.ok(Number.isFinite(first));
      assert.deepEqual(await addWithin(other, [counter('a', 1)]), [first]);
      const short = counter('short', 0, 10, 80);
      const [old] = await addWithin(store, [short, counter('a', 1)]);
      await until(async () => Number((await addWithin(store, [short]))[0]) > Number(old));
    },
  },
  {
    name: 'a negative amount gives back, and never below 0',
    async run(open) {
      const [store, other] = [await open(), await open()];
      await addWithin(store, [counter('a', 10)]);
      await addWithin(other, [counter('a', -4)]);
      assert.equal((await store.count([counter('a', 5)])).isWithin, false);
      await addWithin(store, [counter('a', 4)]);
      // More than was added: the sum is 0, not below.
      await addWithin(store, [counter('a', -99)]);
      assert.equal((await store.count([counter('a', 11)])).isWithin, false);
      await addWithin(store, [counter('a', 10)]);
      // It is within every limit, and makes no counter.
      await addWithin(store, [counter('a', -1, 0), counter('unknown', -5)]);
      assert.equal((await store.count([counter('unknown', 11)])).isWithin, false);
      // Together with an amount that does not fit, it gives back nothing.
      assert.equal((await store.count([counter('a', -9), counter('b', 11)])).isWithin, false);
      assert.equal((await store.count([counter('a', 2)])).isWithin, false);
      await addWithin(store, [counter('a', 1)]);
    },
  },
  {
    name: 'an amount is given back to its own window only',
    async run(open) {
      const store = await open();
      let old: number | undefined;
      const windowMs = await within(async (ms) => {
        const short = (amount: number) => counter(`short ${ms}`, amount, 10, ms);
        [old] = await addWithin(store, [short(10)]);
        await addWithin(store, [{ ...short(-4), windowEndsAt: old }]);
        const [end] = await addWithin(store, [short(4)]);
        const { isWithin } = await store.count([short(1)]);
        // Otherwise the window has ended between the calls.
        return end === old && !isWithin;
      });
      const next = (amount: number) => counter(`short ${windowMs}`, amount, 10, minute);
      await until(async () => (await store.count([next(10)])).isWithin);
      await addWithin(store, [{ ...next(-10), windowEndsAt: old }]);
      assert.equal((await store.count([next(1)])).isWithin, false);
    },
  },
  {
    name: 'amounts up to 2^53 are counted exactly, and of 60 reservations that are settled, none passes the limit',
    async run(open) {
      const [store, other] = [await open(), await open()];
      const limit = Number.MAX_SAFE_INTEGER;
      for (const [amount, isWithin] of [
        [limit - 1, true],
        [2, false],
        [1, true],
        [1, false],
      ] as const) {
        assert.equal((await store.count([counter('money', amount, limit)])).isWithin, isWithin);
      }
      const kept = await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const mine = index % 2 ? store : other;
          const { isWithin, windowEndsAt } = await mine.count([counter('spend', 10, 100)]);
          if (!isWithin) return 0;
          await mine.count([{ ...counter('spend', -6, 100), windowEndsAt: windowEndsAt[0] }]);
          return 4;
        }),
      );
      const total = kept.reduce((sum: number, amount) => sum + amount, 0);
      assert.ok(total <= 100 && total >= 40, `${total}`);
      assert.equal((await store.count([counter('spend', 101 - total, 100)])).isWithin, false);
      await addWithin(store, [counter('spend', 100 - total, 100)]);
    },
  },
  {
    name: 'entries and counters of the same name are independent',
    async run(open) {
      const store = await open();
      await store.count([{ key: 'key', amount: 1, limit: 1, windowMs: minute }]);
      const { isNew } = await store.claim('key', { owner: 'a', value: '', ttlMs: minute });
      assert.equal(isNew, true);
    },
  },
];

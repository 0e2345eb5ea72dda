import { describe, expect, test } from 'vitest';
import { sharedStoreChecks } from '../../test/support/shared-store-contract.ts';
import { createMemoryStore } from './create-memory-store.ts';

describe('the contract of a shared store', () => {
  test.each(sharedStoreChecks)('$name', async ({ run }) => {
    const store = createMemoryStore();
    await run(async () => store);
  });
});

const claim = { owner: 'a', value: 'x'.repeat(1000), ttlMs: 1000 };

test('a full store refuses new keys until others expire, and still settles the known ones', async () => {
  let now = 0;
  const store = createMemoryStore({ maxBytes: 10_000, clock: { now: () => now } });
  for (let index = 0; index < 4; index += 1) await store.claim(`${index}`, claim);
  await expect(store.claim('4', claim)).rejects.toMatchObject({ code: 'STORE_FULL', sent: 'no' });
  await expect(
    store.count([{ key: 'k'.repeat(1000), amount: 1, limit: 1, windowMs: 1 }]),
  ).rejects.toMatchObject({ code: 'STORE_FULL' });
  expect(await store.settle('0', { ...claim, value: 'y'.repeat(9000) })).toBe(true);
  now = 2000;
  expect((await store.claim('4', claim)).isNew).toBe(true);
});

test('a store that may forget drops the oldest settled key, never one that is not settled', async () => {
  const store = createMemoryStore({ maxBytes: 10_000, whenFull: 'forget' });
  for (let index = 0; index < 4; index += 1) await store.claim(`${index}`, claim);
  await expect(store.claim('4', claim)).rejects.toMatchObject({ code: 'STORE_FULL' });
  await store.settle('2', claim);
  await store.settle('1', claim);
  expect((await store.claim('4', claim)).isNew).toBe(true);
  const found = await Promise.all(['0', '1', '2', '3', '4'].map((key) => store.read(key)));
  expect(found.map((entry) => entry?.isSettled)).toEqual([false, true, undefined, false, false]);
});

test('a million expired keys leave no memory behind', async () => {
  let now = 0;
  const store = createMemoryStore({ maxBytes: 2_000_000, clock: { now: () => now } });
  for (let index = 0; index < 1_000_000; index += 1) {
    await store.claim(`${index}`, { owner: 'a', value: '', ttlMs: 1000 });
    now += 1;
  }
  expect(await store.read('999999')).not.toBeNull();
});

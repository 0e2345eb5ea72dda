import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sharedStoreChecks } from '../../../client/test/support/shared-store-contract.ts';
import { openTestDatabase, type TestDatabase } from '../../test/support/open-test-database.ts';
import { clean } from './create-cleaner.ts';
import { createPostgresStore } from './create-postgres-store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());
beforeEach(() => opened.database.query('truncate telecom.shared_entry, telecom.shared_counter'));
afterEach(() => opened.closeStores());

describe('the contract of a shared store', () => {
  test.each(sharedStoreChecks)('$name', ({ run }) =>
    run(async () => createPostgresStore(opened.openStore())),
  );
});

const minute = 60_000;

test('texts keep U+0000, unpaired surrogates and backslashes, and such keys stay apart', async () => {
  const store = createPostgresStore(opened.openStore());
  const texts = [
    '\0',
    '\\u0000',
    '\\',
    '\\\\',
    '\ud800',
    '\ud801',
    '\udc00\ud800',
    'a\0b',
    '\ufffd',
  ];
  for (const text of texts) {
    const { isNew } = await store.claim(text, { owner: text, value: text, ttlMs: minute });
    expect(isNew).toBe(true);
  }
  for (const text of texts) {
    expect(await store.read(text)).toEqual({ owner: text, value: text, isSettled: false });
    expect(await store.settle(text, { owner: text, value: `${text}!`, ttlMs: minute })).toBe(true);
    expect((await store.read(text))?.value).toBe(`${text}!`);
  }
});

test('a key of 1,024 characters of four bytes, and a value of 2 MB', async () => {
  const store = createPostgresStore(opened.openStore());
  const key = '\u{1F600}'.repeat(512);
  const value = 'é'.repeat(1_000_000);
  await store.claim(key, { owner: 'a', value, ttlMs: minute });
  expect((await store.read(key))?.value).toBe(value);
});

test.each([Number.POSITIVE_INFINITY, Number.MAX_VALUE, 1e15, 0.5])(
  'a time of %d ms',
  async (ttlMs) => {
    const store = createPostgresStore(opened.openStore());
    expect((await store.claim('key', { owner: 'a', value: '', ttlMs })).isNew).toBe(true);
    const counter = { key: 'key', amount: 1, limit: 1, windowMs: ttlMs };
    expect((await store.count([counter])).isWithin).toBe(true);
  },
);

test('cleaning deletes what has expired, in lots, and nothing else', async () => {
  const store = createPostgresStore(opened.openStore());
  await store.claim('kept', { owner: 'a', value: '', ttlMs: minute });
  await store.count([{ key: 'kept', amount: 1, limit: 1, windowMs: minute }]);
  await opened.database.query(`
    insert into telecom.shared_entry
      select sha256(i::text::bytea), '', '', false, telecom.now_ms() - i from generate_series(0, 2500) i;
    insert into telecom.shared_counter
      select sha256(i::text::bytea), 1, telecom.now_ms() - i from generate_series(0, 1000) i`);
  await clean(opened.database);
  const [left] = await opened.database.query(`
    select (select count(*) from telecom.shared_entry) as entries,
      (select count(*) from telecom.shared_counter) as counters`);
  expect(left).toEqual({ entries: 1, counters: 1 });
  expect((await store.read('kept'))?.owner).toBe('a');
});

test('an expired key is deleted by the next call of a new process, without anybody waiting', async () => {
  await opened.database.query(
    `insert into telecom.shared_entry values (sha256('old'), 'a', '', true, telecom.now_ms())`,
  );
  await createPostgresStore(opened.openStore()).read('other');
  await expect
    .poll(() => opened.database.query('select from telecom.shared_entry'))
    .toHaveLength(0);
});

test('counters that are locked in opposite orders do not deadlock', async () => {
  const stores = [opened.openStore(), opened.openStore()].map((store) =>
    createPostgresStore(store),
  );
  const keys = Array.from({ length: 20 }, (_, index) => `counter ${index}`);
  const results = await Promise.all(
    Array.from({ length: 100 }, (_, index) => {
      const order = index % 2 ? keys : keys.toReversed();
      const counters = order.map((key) => ({ key, amount: 1, limit: 60, windowMs: minute }));
      const store = stores[index % 2] ?? expect.unreachable();
      return store.count(counters);
    }),
  );
  expect(results.filter((result) => result.isWithin)).toHaveLength(60);
});

test('two counters of one call with the same key add up', async () => {
  const store = createPostgresStore(opened.openStore());
  const counter = { key: 'a', amount: 2, limit: 3, windowMs: minute };
  const refused = await store.count([counter, counter]);
  expect(refused).toMatchObject({ isWithin: false, exceeded: ['a'] });
  expect(await store.count([])).toMatchObject({ isWithin: true, windowEndsAt: [] });
});

import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { openTestDatabase, type TestDatabase } from '../../test/support/open-test-database.ts';
import type { Database } from './database.ts';

let opened: TestDatabase;
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase();
  ({ database } = opened);
  await database.query('create table number (value integer primary key, name text)');
});
afterAll(() => opened.close());

test('copyIn streams text in pieces of any length', async () => {
  await database.query('create table copied (value integer, name text)');
  async function* pieces(): AsyncGenerator<string> {
    for (let value = 0; value < 5000; value += 1) {
      yield `${value}\tna`;
      yield `me €${value}\n`;
    }
  }
  expect(await database.copyIn('copy copied from stdin', pieces())).toBe(5000);
  expect(await database.copyIn('copy copied from stdin', [])).toBe(0);
  const rows = await database.query('select sum(value), max(name) from copied');
  expect(rows).toEqual([{ sum: 12_497_500, max: 'name €999' }]);
});

test('copyIn stores nothing if its source fails, and passes that error on', async () => {
  const reason = new Error('mine');
  function* pieces(): Generator<string> {
    yield '1\tone\n';
    throw reason;
  }
  await database.query('create table failed (value integer, name text)');
  expect(await failureOf(database.copyIn('copy failed from stdin', pieces()))).toBe(reason);
  expect(await database.query('select from failed')).toHaveLength(0);
});

test('copyIn fails without the values', async () => {
  const error = await failureOf(
    database.copyIn('copy number from stdin', ['+447911123456\tsecret\n', 'secret\tsecret\n']),
  );
  expect(error).toMatchObject({ code: 'STORE_FAILED', sqlState: '22003' });
  expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/secret|44791/);
});

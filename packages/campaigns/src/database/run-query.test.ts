import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../test/support/failure-of.ts';
import { openTestDatabase, type TestDatabase } from '../../test/support/open-test-database.ts';
import { createDatabase } from './create-database.ts';
import type { Database } from './database.ts';

let opened: TestDatabase;
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase();
  ({ database } = opened);
  await database.query('create table number (value integer primary key, name text)');
});
afterAll(() => opened.close());

describe('a statement', () => {
  test('returns plain JSON', async () => {
    const rows = await database.query(
      `select 9007199254740991::int8 as int8, timestamptz '2026-03-01 09:00:00.123+02' as time,
         1.10::numeric as numeric, null as nothing, $1::text as text, array[1, 2] as list,
         'infinity'::timestamptz as forever`,
      ['€'],
    );
    expect(rows).toEqual([
      {
        int8: 9_007_199_254_740_991,
        time: '2026-03-01T07:00:00.123Z',
        numeric: '1.10',
        nothing: null,
        text: '€',
        list: [1, 2],
        forever: 'infinity',
      },
    ]);
  });

  test.each(['Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'])(
    'reads a time as UTC where the server is in %s',
    async (zone) => {
      const rows = await database.transaction(async (transaction) => {
        await transaction.query(`set local time zone '${zone}'`);
        return transaction.query(`select timestamptz '2026-07-01T00:30:00Z' as time`);
      });
      expect(rows).toEqual([{ time: '2026-07-01T00:30:00.000Z' }]);
    },
  );

  test.each([
    ['a value that is already there', 'insert into number values (1, $1), (1, $1)', '23505'],
    ['a value of another type', 'select $1::text::integer', '22P02'],
    ['a misspelt column', 'select nmae, $1::text from number', '42703'],
    ['a check of ours', `do $$ begin raise 'no %', 'secret'; end $$`, 'P0001'],
  ])('fails without the values: %s', async (_, statement, sqlState) => {
    const values = statement.includes('$1') ? ['secret +447911123456'] : [];
    const error = await failureOf(database.query(statement, values));
    expect(error).toMatchObject({ code: 'STORE_FAILED', sqlState, retryable: false, sent: 'no' });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/secret|44791/);
  });

  test('has a time limit, and its connection is not used again', async () => {
    const other = await createDatabase({
      connection: { connectionString: opened.connectionString },
      maxConnections: 1,
      canListen: true,
    });
    onTestFinished(() => other.close());
    const error = await failureOf(
      other.query('select pg_sleep(60), $1::text', ['a'], { timeoutMs: 50 }),
    );
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    expect(await other.query('select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a transaction', () => {
  test('stores all or nothing, and passes the error of its function on', async () => {
    const reason = new Error('mine');
    const error = await failureOf(
      database.transaction(async (transaction) => {
        await transaction.query('insert into number values (10)');
        throw reason;
      }),
    );
    expect(error).toBe(reason);
    await database.transaction((transaction) =>
      transaction.query('insert into number values (11), (12)'),
    );
    const rows = await database.query('select value from number where value >= 10 order by 1');
    expect(rows).toEqual([{ value: 11 }, { value: 12 }]);
  });

  test('that loses its connection stores nothing, and the next one works', async () => {
    const error = await failureOf(
      database.transaction(async (transaction) => {
        await transaction.query('insert into number values (20)');
        const [row] = await transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
        await database.query('select pg_terminate_backend($1, 5000)', [row?.pid]);
        return transaction.query('select 1');
      }),
    );
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
    expect(await database.query('select from number where value = 20')).toHaveLength(0);
  });

  test('a deadlock is retryable', async () => {
    await database.query('insert into number values (30), (31)');
    const lock = async (first: number, second: number): Promise<void> => {
      await database.transaction(async (transaction) => {
        await transaction.query('set local deadlock_timeout = 20');
        await transaction.query('select from number where value = $1 for update', [first]);
        await meet();
        await transaction.query('select from number where value = $1 for update', [second]);
      });
    };
    let arrived = 0;
    let release = (): void => undefined;
    const promise = new Promise<void>((resolve) => {
      release = resolve;
    });
    const meet = async (): Promise<void> => {
      arrived += 1;
      if (arrived === 2) release();
      await promise;
    };
    const results = await Promise.allSettled([lock(30, 31), lock(31, 30)]);
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ code: 'STORE_FAILED', sqlState: '40P01', retryable: true });
  });
});

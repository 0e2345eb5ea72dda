import { expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../src/database/create-database.ts';
import { openDatabaseForTest } from '../support/open-test-database.ts';

/** A database whose settings are others than PostgreSQL's defaults, as a company may have them. */
async function openWith(...settings: readonly string[]) {
  const opened = await openDatabaseForTest();
  const [row] = await opened.database.query<{ name: string }>('select current_database() as name');
  for (const setting of settings) {
    await opened.database.query(`alter database "${row?.name ?? ''}" set ${setting}`);
  }
  const { connectionString } = opened;
  const database = await createDatabase({
    connection: { connectionString },
    maxConnections: 2,
    canListen: true,
  });
  onTestFinished(() => database.close());
  return database;
}

test.each([['German, DMY'], ['SQL, MDY'], ['Postgres, DMY'], ['ISO, YMD']])(
  'times are ISO 8601 where the server writes dates as %s',
  async (style) => {
    const database = await openWith(`datestyle = '${style}'`, `timezone = 'Asia/Kathmandu'`);
    expect(await database.query(`select timestamptz '2026-03-01T09:00:00.123Z' as time`)).toEqual([
      { time: '2026-03-01T09:00:00.123Z' },
    ]);
  },
);

test.each(['repeatable read', 'serializable'])(
  'a statement sees what was committed before it where the default is %s',
  async (level) => {
    const database = await openWith(`default_transaction_isolation = '${level}'`);
    await database.query('create table counter (value integer)');
    await database.query('insert into counter values (1)');
    const seen = await database.transaction(async (transaction) => {
      await transaction.query('select value from counter');
      await database.query('update counter set value = 2');
      return transaction.query('select value from counter');
    });
    expect(seen).toEqual([{ value: 2 }]);
  },
);

test.each([
  ['statement_timeout', '50ms', 'select pg_sleep(5)', 'STORE_FAILED', '57014'],
  ['lock_timeout', '50ms', 'drop table taken', 'STORE_FAILED', '55P03'],
] as const)('a %s is retryable, and named', async (setting, value, statement, code, sqlState) => {
  const database = await openWith(`${setting} = '${value}'`);
  await database.query('create table taken (value integer)');
  await database.transaction(async (transaction) => {
    await transaction.query('lock table taken in access share mode');
    const failed = database.query(statement);
    await expect(failed).rejects.toMatchObject({ code, sqlState, retryable: true });
    await expect(failed).rejects.toThrow(setting);
  });
});

test('a transaction that PostgreSQL ends because it was idle is retryable', async () => {
  const database = await openWith(`idle_in_transaction_session_timeout = '50ms'`);
  const failed = database.transaction(async (transaction) => {
    await transaction.query('select 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await transaction.query('select 1');
  });
  await expect(failed).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', retryable: true });
  expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
});

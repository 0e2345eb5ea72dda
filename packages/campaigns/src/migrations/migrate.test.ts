import { expect, test } from 'vitest';
import { openDatabaseForTest } from '../../test/support/open-test-database.ts';
import { openPostgres } from '../postgres/open-postgres.ts';
import { listPending, migrate } from './migrate.ts';
import type { Migration } from './migration.ts';
import { migrations } from './migrations.ts';
import { printMigrations } from './print-migrations.ts';

const first: Migration = {
  number: 1,
  major: 1,
  name: `it's first`,
  sql: 'create table telecom.one (value integer); insert into telecom.one values (1);',
};
const second: Migration = {
  number: 2,
  major: 1,
  name: 'second',
  sql: 'alter table telecom.one add column name text;',
};
const breaking: Migration = { number: 3, major: 2, name: 'third', sql: 'drop table telecom.one;' };

test('the migrations are numbered from 1, and no major version goes back', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
  const majors = migrations.map(({ major }) => major);
  expect(majors).toEqual(majors.toSorted((one, other) => one - other));
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('each migration runs once, also from many processes at the same moment', async () => {
  const { database } = await openDatabaseForTest({ isEmpty: true });
  const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(database, [first])));
  expect(runs.flat()).toEqual([first]);
  expect(await migrate(database, [first, second])).toEqual([second]);
  expect(await migrate(database, [first, second])).toEqual([]);
  expect(await database.query('select * from telecom.one')).toEqual([{ value: 1, name: null }]);
});

test('a migration that fails leaves nothing behind', async () => {
  const { database } = await openDatabaseForTest({ isEmpty: true });
  const broken = { ...second, sql: 'alter table telecom.one add column name text; select 1/0;' };
  await expect(migrate(database, [first, broken])).rejects.toMatchObject({ code: 'STORE_FAILED' });
  expect(await database.query(`select from pg_namespace where nspname = 'telecom'`)).toEqual([]);
  expect(await migrate(database, [first, second])).toEqual([first, second]);
});

test('an older program runs on additions, and refuses a newer major version', async () => {
  const { database } = await openDatabaseForTest({ isEmpty: true });
  await migrate(database, [first, second]);
  expect(await listPending(database, [first])).toEqual([]);
  await migrate(database, [first, second, breaking]);
  await expect(listPending(database, [first, second])).rejects.toMatchObject({
    code: 'STORE_NEWER',
    retryable: false,
  });
  await expect(migrate(database, [first, second])).rejects.toMatchObject({ code: 'STORE_NEWER' });
});

test('the printed script makes the same tables', async () => {
  const { database } = await openDatabaseForTest({ isEmpty: true });
  const { database: migrated } = await openDatabaseForTest();
  await database.query(printMigrations(migrations));
  expect(await listPending(database, migrations)).toEqual([]);
  const columns = `select table_name, column_name, data_type, is_nullable, column_default
    from information_schema.columns where table_schema = 'telecom' order by 1, 2`;
  const found = await database.query(columns);
  expect(found.length).toBeGreaterThan(5);
  expect(found).toEqual(await migrated.query(columns));
  const script = printMigrations([first]);
  expect(script).toContain(`values (1, 1, 'it''s first')`);
});

test('a store brings its tables up to date on first use, or says how', async () => {
  const { connectionString, database } = await openDatabaseForTest({ isEmpty: true });
  await using manual = openPostgres({ connectionString, migrations: 'manual' });
  const outdated = {
    code: 'STORE_OUTDATED',
    message: expect.stringContaining('migrate') as string,
  };
  await expect(manual.open()).rejects.toMatchObject(outdated);
  expect(await database.query(`select from pg_namespace where nspname = 'telecom'`)).toEqual([]);
  expect(await manual.migrate()).toEqual(migrations.map(({ name }) => name));
  expect(await manual.migrate()).toEqual([]);
  await manual.open();

  const { connectionString: another } = await openDatabaseForTest({ isEmpty: true });
  await using automatic = openPostgres({ connectionString: another });
  expect(await automatic.open()).toBe(await automatic.open());
  const rows = await (await automatic.open()).query('select from telecom.migration');
  expect(rows).toHaveLength(migrations.length);
});

test('stores that open an empty database at the same moment all find their tables', async () => {
  for (let round = 0; round < 3; round += 1) {
    const opened = await openDatabaseForTest({ isEmpty: true });
    const databases = await Promise.all(Array.from({ length: 6 }, () => opened.openStore().open()));
    const found = await Promise.all(
      databases.map((database) => database.query('select from telecom.migration')),
    );
    for (const rows of found) expect(rows).toHaveLength(migrations.length);
  }
});

test('a closed store rejects, and closing again is harmless', async () => {
  const opened = await openDatabaseForTest();
  const store = opened.openStore();
  await store.open();
  await Promise.all([store.close(), store.close()]);
  await expect(store.open()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  await expect(store.migrate()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  const unused = opened.openStore();
  await unused.close();
});

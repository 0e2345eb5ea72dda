import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/support/open-test-database.ts';
import type { Database } from './database.ts';

let opened: TestDatabase;
let database: Database;
beforeAll(async () => {
  opened = await openTestDatabase({ isEmpty: true });
  ({ database } = opened);
});
afterAll(() => opened.close());

test('channels that are added and removed at the same moment are taken one by one', async () => {
  const warnings: string[] = [];
  function note({ message }: Error): void {
    warnings.push(message);
  }
  process.on('warning', note);
  onTestFinished(() => void process.off('warning', note));
  const channels = ['one', 'two', 'three'];
  const received: string[] = [];
  const stops = await Promise.all(
    channels.map((name) => database.listen(name, (payload) => received.push(payload))),
  );
  await database.query('select pg_notify(name, name) from unnest($1::text[]) as name', [channels]);
  await expect.poll(() => received).toEqual(channels);
  await Promise.all(stops.map((stop) => stop()));
  // pg warns if a connection gets a statement while it runs another one.
  expect(warnings).toEqual([]);
});

test('a listener receives, also after the connection was lost, until it is stopped', async () => {
  const received: string[] = [];
  const stop = await database.listen('news', (payload) => received.push(payload));
  const stopSecond = await database.listen('news', (payload) => received.push(`2 ${payload}`));
  await database.query(`select pg_notify('news', 'one')`);
  await expect.poll(() => received).toEqual(['one', '2 one']);
  await database.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where query ilike 'listen%' and datname = current_database()`,
  );
  await expect
    .poll(async () => {
      await database.query(`select pg_notify('news', 'two')`);
      return received;
    })
    .toContain('two');
  await stop();
  await stopSecond();
  const count = received.length;
  const stopOther = await database.listen('other', (payload) => received.push(payload));
  await database.query(`select pg_notify('news', 'three'), pg_notify('other', 'four')`);
  await expect.poll(() => received.slice(count)).toEqual(['four']);
  await stopOther();
});

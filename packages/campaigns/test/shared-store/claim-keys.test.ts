import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabaseForTest } from '../support/open-test-database.ts';
import { startProgram } from '../support/start-program.ts';

const file = path.join(import.meta.dirname, 'claim-keys.program.ts');

test('of three processes that claim the same keys, one of them killed, each key has one owner', async () => {
  const { connectionString, database } = await openDatabaseForTest();
  const programs = [['a'], ['b'], ['c', '100']].map((args) =>
    startProgram(file, [connectionString, ...args]),
  );
  await Promise.all(programs.map((program) => program.next()));
  for (const { child } of programs) child.send('go');
  const [first, second, killed] = programs;
  expect(await Promise.all(programs.map(({ ended }) => ended))).toEqual([0, 0, null]);

  const keysOf = (program: typeof first): unknown[] =>
    program?.messages.filter((message) => message !== 'ready') ?? [];
  const rows = await database.query<{ owner: 'a' | 'b' | 'c'; count: number }>(
    'select owner, count(*) from telecom.shared_entry group by owner',
  );
  const owned = { a: 0, b: 0, c: 0 };
  for (const { owner, count } of rows) owned[owner] = count;
  expect(owned.a).toBe(keysOf(first).length);
  expect(owned.b).toBe(keysOf(second).length);
  // A killed process may have claimed keys without having heard of it.
  expect(owned.c).toBeGreaterThanOrEqual(keysOf(killed).length);
  expect(owned.a + owned.b + owned.c).toBe(400);
  const got = programs.flatMap(keysOf);
  expect(new Set(got).size).toBe(got.length);
  expect(owned.c).toBeLessThan(400);
});

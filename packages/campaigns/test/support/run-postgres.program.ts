// The PostgreSQL of a test run, in a process of its own: version 18, or that of the npm package in TEST_POSTGRES. It
// writes its connection, and a folder of a store to copy, as a line of JSON, and ends when its input does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase } from '../../src/database/create-database.ts';
import type { Database } from '../../src/database/database.ts';
import { findBinaries, readBinaries } from '../../src/embedded/binaries/find-binaries.ts';
import { prepareBinaries } from '../../src/embedded/binaries/prepare-binaries.ts';
import { createData } from '../../src/embedded/server/create-data.ts';
import { nameFolderPaths } from '../../src/embedded/server/folder-paths.ts';
import { openServer } from '../../src/embedded/server/open-server.ts';
import { findServerUser } from '../../src/embedded/server/server-user.ts';
import { migrate } from '../../src/migrations/migrate.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { templateName } from './template-name.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'campaigns-tests-'));
const { TEST_POSTGRES: packageFolder } = process.env;

// The whole run needs a single `initdb`. Stores of the tests are of our own version.
const binaries = findBinaries();
const storeTemplate = path.join(folder, 'template');
const paths = nameFolderPaths(storeTemplate);
mkdirSync(storeTemplate, { mode: 0o700 });
const user = findServerUser(paths.data);
await createData(paths, await prepareBinaries(binaries, user.uid !== undefined), user);
const serverFolder = path.join(folder, 'server');
if (packageFolder === undefined) execFileSync('cp', ['-a', storeTemplate, serverFolder]);

const server = await openServer(serverFolder, {
  binaries: packageFolder === undefined ? binaries : readBinaries(packageFolder),
  // No test survives the loss of power.
  settings: {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  },
});
const { connection } = server;

/** Runs a step on a connection of its own: a template that is in use cannot be copied. */
async function withDatabase(
  name: string,
  run: (database: Database) => Promise<unknown>,
): Promise<void> {
  const database = await createDatabase({
    connection: { ...connection, database: name },
    maxConnections: 1,
    canListen: false,
  });
  await run(database);
  await database.close();
}

/** Tests open thousands of connections: each would hash the password 4,096 times, on both sides. */
async function hashPasswordOnce(main: Database): Promise<void> {
  // PostgreSQL 15 has no such setting.
  const settings = await main.query(`select from pg_settings where name = 'scram_iterations'`);
  if (!settings.length) return;
  const { user: name, password } = connection;
  await main.query(`set scram_iterations = 1; alter role ${name} password '${password}'`);
}

await withDatabase('postgres', async (main) => {
  await main.query(`create database ${templateName}`);
  await hashPasswordOnce(main);
});
await withDatabase(templateName, (template) => migrate(template, migrations));
console.log(JSON.stringify({ connection, storeTemplate }));

process.stdin.resume().once('close', () => {
  void server.close().finally(() => {
    rmSync(folder, { recursive: true });
    process.exit();
  });
});

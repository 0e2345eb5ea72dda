import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharedStoreChecks } from '../../../client/test/support/shared-store-contract.ts';
import { createDatabase } from '../../src/database/create-database.ts';
import { findBinaries, readBinaries } from '../../src/embedded/binaries/find-binaries.ts';
import { openServer, type Server } from '../../src/embedded/server/open-server.ts';
import { migrate } from '../../src/migrations/migrate.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { createPostgresStore } from '../../src/shared-store/create-postgres-store.ts';
import { createStore } from '../../src/store/create-store.ts';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'campaigns');
}

test('PostgreSQL 15: all tables, and the contract of a shared store', async () => {
  const folder = makeFolder();
  const server: Server = await openServer(folder, {
    binaries: readBinaries(process.env.TEST_POSTGRES ?? ''),
  });
  const options = { connection: server.connection, maxConnections: 5, canListen: true };
  const database = await createDatabase(options);
  const [version] = await database.query<{ server_version: string }>('show server_version');
  expect(version?.server_version).toMatch(/^15\./);
  expect(await migrate(database, migrations)).toHaveLength(migrations.length);
  // The checks that wait for an expiry run on PostgreSQL 18 alone.
  const checks = sharedStoreChecks.filter(({ name }) => !/expires|window/.test(name));
  expect(checks.length).toBeGreaterThan(8);
  for (const { run } of checks) {
    await database.query('truncate telecom.shared_entry, telecom.shared_counter');
    const stores: ReturnType<typeof createStore>[] = [];
    await run(async () => {
      const store = createStore({ connect: () => createDatabase(options), canMigrate: true });
      stores.push(store);
      return createPostgresStore(store);
    });
    await Promise.all(stores.map((store) => store.close()));
  }
  await database.close();
  await server.close();

  const outdated = openServer(folder, { binaries: findBinaries() });
  await expect(outdated).rejects.toMatchObject({
    code: 'STORE_OUTDATED',
    message: expect.stringContaining('PostgreSQL 15') as string,
    retryable: false,
  });
});

import { randomUUID } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { type ClosableDatabase, createDatabase } from '../../src/database/create-database.ts';
import type { ServerConnection } from '../../src/embedded/server/open-server.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import type { CampaignStore } from '../../src/database/campaign-store.ts';
import { templateName } from './template-name.ts';

/** A database of its own on the PostgreSQL of the test run. */
export interface TestDatabase {
  /** Connections with all tables in place. */
  readonly database: ClosableDatabase;
  readonly connectionString: string;
  /** Makes another store of the same database, such as that of another process. */
  openStore(): CampaignStore;
  /** Closes these stores; for `afterEach`. */
  closeStores(): Promise<void>;
  /** Closes everything and drops the database. */
  close(): Promise<void>;
}

/**
 * Makes a database with all tables, or without any. Call `close` in `afterAll`.
 */
export async function openTestDatabase({ isEmpty = false } = {}): Promise<TestDatabase> {
  const server = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = isEmpty ? 'template1' : templateName;
  // Without a log of each page: it costs the server a third of the processor time.
  await inMain(server, `create database ${name} template ${template} strategy file_copy`);
  const connectionString = toConnectionString({ ...server, database: name });
  let stores: CampaignStore[] = [];
  const database = await createDatabase({
    connection: { connectionString },
    maxConnections: 10,
    canListen: true,
  });
  async function closeStores(): Promise<void> {
    const open = stores;
    stores = [];
    await Promise.all(open.map((store) => store.close()));
  }
  return {
    database,
    connectionString,
    closeStores,
    openStore() {
      const store = openPostgres({ connectionString });
      stores.push(store);
      return store;
    },
    async close() {
      await Promise.all([database.close(), closeStores()]);
      await inMain(server, `drop database ${name} with (force)`);
    },
  };
}

/** Registers a step for the end of a test: that of the context where tests run at the same time. */
export type AtEnd = (step: () => Promise<void>) => void;

/** The same, closed at the end of the current test. */
export async function openDatabaseForTest(
  options?: { readonly isEmpty?: boolean },
  atEnd: AtEnd = onTestFinished,
): Promise<TestDatabase> {
  const opened = await openTestDatabase(options);
  atEnd(() => opened.close());
  return opened;
}

let main: Promise<ClosableDatabase> | undefined;

/** Runs a statement on the connection of this process to the main database. */
async function inMain(connection: ServerConnection, statement: string): Promise<void> {
  main ??= createDatabase({ connection, maxConnections: 1, canListen: false });
  await (await main).query(statement);
}

function toConnectionString(connection: ServerConnection): string {
  const { host, port, user, password, database } = connection;
  return `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`;
}

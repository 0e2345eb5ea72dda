import type { Database, Queryable } from '../database/database.ts';
import { CampaignError } from '../errors/campaign-error.ts';
import type { Migration } from './migration.ts';
import { bookkeeping, recordMigration } from './record-migration.ts';

/** The key of the lock that one migrating process has: "23telec" in ASCII. */
const lockKey = '14186464985965923';

/**
 * Runs the migrations that a database lacks, in one transaction. Processes that start at the same moment
 * wait for each other.
 *
 * @returns the migrations that this call ran
 * @throws CampaignError `STORE_NEWER` if the tables are of a newer major version
 */
export function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  return database.transaction(async (transaction) => {
    await transaction.query(`select pg_advisory_xact_lock(${lockKey})`);
    const pending = await listPending(transaction, migrations);
    if (!pending.length) return pending;
    await transaction.query(bookkeeping);
    for (const migration of pending) {
      await transaction.query(migration.sql);
      await transaction.query(recordMigration(migration));
    }
    return pending;
  });
}

/**
 * Lists the migrations that a database lacks.
 *
 * @throws CampaignError `STORE_NEWER` if the tables are of a newer major version
 */
export async function listPending(
  database: Queryable,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  // Not `to_regclass`: a connection that has looked before may still have the result in its cache.
  const found = await database.query(
    `select from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'telecom' and relname = 'migration'`,
  );
  if (!found.length) return migrations;
  const applied = await database.query<{ readonly number: number; readonly major: number }>(
    'select number, major from telecom.migration',
  );
  const known = Math.max(...migrations.map(({ major }) => major));
  const newest = Math.max(0, ...applied.map(({ major }) => major));
  if (newest > known) {
    throw new CampaignError({
      code: 'STORE_NEWER',
      description:
        `expected tables of version ${known}, got version ${newest}: ` +
        'update @23telecom/campaigns on this machine',
    });
  }
  const numbers = new Set(applied.map(({ number }) => number));
  return migrations.filter(({ number }) => !numbers.has(number));
}

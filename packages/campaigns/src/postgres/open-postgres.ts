import type { ClientConfig } from 'pg';
import type { CampaignStore } from '../database/campaign-store.ts';
import { createDatabase } from '../database/create-database.ts';
import { createStore } from '../store/create-store.ts';
import { checkPostgresOptions } from './check-postgres-options.ts';

/** The options of {@link openPostgres}. */
export interface PostgresOptions {
  /** The address of the database, such as `postgres://user:password@host:5432/database?sslmode=require`. */
  readonly connectionString: string;
  /** TLS of the connection, as in `pg`. The default is the `sslmode` of the connection string. */
  readonly ssl?: ClientConfig['ssl'] | undefined;
  /**
   * Maximum number of connections of this process; notifications use one more.
   *
   * @default 10
   */
  readonly maxConnections?: number | undefined;
  /**
   * Whether to wait for notifications. Set it to false behind PgBouncer in transaction mode; then
   * changes are found by polling alone.
   *
   * @default true
   */
  readonly listen?: boolean | undefined;
  /**
   * `automatic`: the first use brings the tables up to date, which needs a user that may create them.
   * `manual`: it rejects with `STORE_OUTDATED` until `migrate` has run.
   *
   * @default 'automatic'
   */
  readonly migrations?: 'automatic' | 'manual' | undefined;
}

/**
 * Keeps campaigns in a PostgreSQL server (14 or newer) that any number of machines share. It connects on
 * first use.
 *
 * @throws ValidationError if an option is invalid
 * @example
 * ```ts
 * const store = openPostgres({ connectionString: process.env.DATABASE_URL });
 * ```
 */
export function openPostgres(options: PostgresOptions): CampaignStore {
  checkPostgresOptions(options);
  const { connectionString, ssl, maxConnections = 10, listen = true, migrations } = options;
  return createStore({
    connect: () =>
      createDatabase({
        connection: { connectionString, ...(ssl === undefined ? {} : { ssl }) },
        maxConnections,
        canListen: listen,
      }),
    canMigrate: migrations !== 'manual',
  });
}

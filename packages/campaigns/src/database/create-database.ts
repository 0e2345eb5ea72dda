import type { ClientConfig, Pool, PoolClient, PoolConfig } from 'pg';
import { isCampaignError } from '../errors/campaign-error.ts';
import { closedError } from '../errors/closed-error.ts';
import { createColumnTypes } from './column-types.ts';
import { copyInto } from './copy-into.ts';
import { createListener, type ListenerClient } from './create-listener.ts';
import type { Database, QueryOptions } from './database.ts';
import { importPart } from './import-part.ts';
import { runQuery, runTransaction } from './run-query.ts';
import { toStoreError } from './to-store-error.ts';

/** How a database is reached. */
export interface DatabaseOptions {
  readonly connection: ClientConfig;
  readonly maxConnections: number;
  /** False behind a pooler that gives a connection for one transaction only. */
  readonly canListen: boolean;
  /** Called when a connection could not be made; then it is tried once more, at the address returned. */
  readonly recover?: (() => Promise<ClientConfig>) | undefined;
}

/** A database with the end of its connections. */
export interface ClosableDatabase extends Database {
  /** Waits for the calls under way, and closes all connections. */
  close(): Promise<void>;
}

/**
 * Opens a pool of connections. It connects on first use.
 *
 * @throws CampaignError `PART_NOT_INSTALLED` if `pg` is missing
 */
export async function createDatabase(options: DatabaseOptions): Promise<ClosableDatabase> {
  const { connection, maxConnections, canListen, recover } = options;
  const pg = await importPart('pg', () => import('pg'));
  const config: ClientConfig = {
    application_name: '23telecom-campaigns',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: createColumnTypes(pg.types),
    ...connection,
  };
  const poolConfig: PoolConfig = {
    ...config,
    max: maxConnections,
    idleTimeoutMillis: 30_000,
    // A program that has ended its work may end without `close`.
    allowExitOnIdle: true,
  };
  const pool: Pool = new pg.Pool(poolConfig);
  // An idle connection that breaks is replaced on next use.
  pool.on('error', ignore);
  // From the first moment on: a server can end a connection in the packet that opens it.
  pool.on('connect', (client) => client.on('error', ignore));
  const prepared = new WeakSet<PoolClient>();
  const listener = createListener(() => new pg.Client(config) as ListenerClient);
  let recovering: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  async function recoverOnce(start: () => Promise<ClientConfig>): Promise<void> {
    const address = await start();
    Object.assign(config, address);
    Object.assign(pool.options, address);
  }

  function isClosed(): boolean {
    return closing !== undefined;
  }

  async function connect(): Promise<PoolClient> {
    if (isClosed()) throw closedError();
    try {
      return await pool.connect();
    } catch (error) {
      if (!recover || isClosed()) throw error;
      recovering ??= recoverOnce(recover).finally(() => {
        recovering = undefined;
      });
      await recovering;
      return pool.connect();
    }
  }

  /** Sets a new connection up. Behind a pooler, its settings would pass to the next client. */
  async function prepare(client: PoolClient): Promise<void> {
    if (!canListen || prepared.has(client)) return;
    await runQuery(client, sessionSettings);
    prepared.add(client);
  }

  /** Runs a step on a connection of its own; a connection that failed is not used again. */
  async function withClient<Result>(run: (client: PoolClient) => Promise<Result>): Promise<Result> {
    let client: PoolClient;
    try {
      client = await connect();
    } catch (error) {
      throw toStoreError(error);
    }
    let isBroken = true;
    try {
      await prepare(client);
      const result = await run(client);
      isBroken = false;
      return result;
    } catch (error) {
      isBroken = !isReusable(error);
      throw error;
    } finally {
      client.release(isBroken);
    }
  }

  function toOptions(options: QueryOptions = {}): QueryOptions {
    return canListen ? options : { ...options, name: undefined };
  }

  async function closeOnce(): Promise<void> {
    await listener.close();
    await pool.end();
  }

  return {
    query: (text, values, options) =>
      withClient((client) => runQuery(client, text, values, toOptions(options))),
    transaction: (run, settings) =>
      withClient((client) => runTransaction(client, run, toOptions, settings)),
    copyIn: (statement, pieces) => withClient((client) => copyInto(client, statement, pieces)),
    listen: canListen
      ? (channel, onPayload) => listener.listen(channel, onPayload)
      : () => Promise.resolve(() => Promise.resolve()),
    close() {
      closing ??= closeOnce();
      return closing;
    },
  };
}

/**
 * The defaults of the server's user or database may be others: times are read as ISO 8601, and a statement of a
 * transaction must see what others have committed before it.
 */
const sessionSettings = `set datestyle = 'ISO, MDY'; set default_transaction_isolation = 'read committed'`;

/**
 * The error of a connection also fails its statement, and is reported there. An error without a listener would
 * end the process.
 */
function ignore(): void {
  // Listening is enough.
}

/** Whether the connection of a failed step can run another one. */
function isReusable(error: unknown): boolean {
  return !isCampaignError(error) || error.code !== 'STORE_UNAVAILABLE';
}

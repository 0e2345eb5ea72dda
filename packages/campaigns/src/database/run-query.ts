import type { PoolClient } from 'pg';
import { copyInto } from './copy-into.ts';
import type { QueryOptions, Transaction } from './database.ts';
import { toStoreError } from './to-store-error.ts';

/** Runs a statement on a connection. */
export async function runQuery<Row>(
  client: PoolClient,
  text: string,
  values: readonly unknown[] = [],
  { timeoutMs, name }: QueryOptions = {},
): Promise<readonly Row[]> {
  const prepared = name === undefined ? {} : { name };
  const timeout = timeoutMs === undefined ? {} : { query_timeout: timeoutMs };
  // Without values, a text may have several statements.
  const parameters = values.length ? { values: values as unknown[] } : {};
  try {
    const { rows } = await client.query({ text, ...parameters, ...timeout, ...prepared });
    return rows as Row[];
  } catch (error) {
    throw toStoreError(error);
  }
}

/** Runs statements in one transaction on a connection. */
export async function runTransaction<Result>(
  client: PoolClient,
  run: (transaction: Transaction) => Promise<Result>,
  toOptions: (options?: QueryOptions) => QueryOptions,
  settings: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const local = Object.entries(settings).map(([name, value]) => `; set local ${name} = ${value}`);
  await runQuery(client, `begin${local.join('')}`);
  let result: Result;
  try {
    result = await run({
      query: (text, values, options) => runQuery(client, text, values, toOptions(options)),
      copyIn: (statement, pieces) => copyInto(client, statement, pieces),
    });
  } catch (error) {
    await rollBack(client);
    throw error;
  }
  await runQuery(client, 'commit');
  return result;
}

/** Rolls back. A connection that cannot is ended, and the server rolls back then. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await runQuery(client, 'rollback');
  } catch {
    await client.end().catch(() => undefined);
  }
}

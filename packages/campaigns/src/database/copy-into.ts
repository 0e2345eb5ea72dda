import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { toStoreError } from './to-store-error.ts';

/** Streams text into `COPY … FROM STDIN`, and returns the number of rows. */
export async function copyInto(
  client: PoolClient,
  statement: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<number> {
  const target = client.query(from(statement));
  let sourceError: { readonly error: unknown } | undefined;
  async function* read(): AsyncGenerator<string> {
    try {
      yield* pieces;
    } catch (error) {
      sourceError = { error };
      throw error;
    }
  }
  try {
    await pipeline(Readable.from(read()), target);
  } catch (error) {
    // The caller knows the error of its own source; PostgreSQL has stored nothing.
    throw sourceError ? sourceError.error : toStoreError(error);
  }
  return target.rowCount;
}

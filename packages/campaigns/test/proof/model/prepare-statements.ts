import { createHash } from 'node:crypto';
import type { Database, Queryable } from '../../../src/database/database.ts';

function prepare(queryable: Queryable): Queryable {
  return {
    query(text, values, options) {
      if (!values) return queryable.query(text);
      const name = createHash('md5').update(text).digest('hex');
      return queryable.query(text, values, { name, ...options });
    },
  };
}

/** Prepares each statement once for each connection: planning takes longer than the statements of a test. */
export function prepareStatements(database: Database): Database {
  return {
    ...database,
    ...prepare(database),
    transaction: (run, settings) =>
      database.transaction(
        (transaction) => run({ ...transaction, ...prepare(transaction) }),
        settings,
      ),
  };
}

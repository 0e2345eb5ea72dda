import type { Database } from '@23telecom/campaigns';
import type { RunRecord } from '../runs/run-record.ts';

/** The stored runs, in a schema of the playground beside that of campaigns. */
export interface RunTable {
  /** Stores a run, or returns the one that has its key. */
  readonly insert: (record: RunRecord) => Promise<RunRecord>;
  /** The runs that were stored after the last call, oldest first. */
  readonly readNew: () => Promise<readonly RunRecord[]>;
  readonly clear: () => Promise<void>;
}

/** Older runs are not listed any more; their campaigns stay. */
const remembered = 200;

const create = `
create schema if not exists playground;
create table if not exists playground.run (
  number bigint generated always as identity primary key,
  id text not null unique,
  key text not null unique,
  record jsonb not null
)`;

interface Row {
  readonly number: number;
  readonly record: RunRecord;
}

/** Opens the table of runs, and creates it at the first time. */
export async function openRunTable(database: Database): Promise<RunTable> {
  await database.transaction(async (transaction) => {
    // Two processes may open it at the same time.
    await transaction.query('select pg_advisory_xact_lock(2323)');
    for (const statement of create.split(';')) await transaction.query(statement);
  });
  let last = 0;
  return {
    async insert(record) {
      await database.query(
        'insert into playground.run (id, key, record) values ($1, $2, $3) on conflict (key) do nothing',
        [record.id, record.key, JSON.stringify(record)],
      );
      const [row] = await database.query<Row>(
        'select number, record from playground.run where key = $1',
        [record.key],
      );
      return row?.record ?? record;
    },
    async readNew() {
      const rows = await database.query<Row>(
        'select number, record from playground.run where number > $1 order by number desc limit $2',
        [last, remembered],
      );
      last = rows[0]?.number ?? last;
      return rows.map(({ record }) => record).reverse();
    },
    async clear() {
      await database.query('delete from playground.run');
    },
  };
}

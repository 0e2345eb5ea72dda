import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../src/database/database.ts';

/** Processor time and log bytes at one moment. */
export interface Usage {
  /** Of this process, in microseconds. */
  readonly node: number;
  /** Of all processes of PostgreSQL, in microseconds; NaN beside Linux. */
  readonly postgres: number;
  /** Bytes of the write-ahead log. */
  readonly wal: number;
  /** Full pages in the log: copies of pages that were changed for the first time since a checkpoint. */
  readonly fullPages: number;
  readonly at: number;
}

/** A tick of `/proc`, in microseconds. */
const tick = 10_000;

/** The processor time of a process and of its children that have ended. */
function timeOf(stat: string): number {
  // From the third field on; utime, stime, cutime and cstime are the fields 14 to 17.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * tick;
}

function readParent(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]);
}

/** The time of the server that has a connection's process. */
function readPostgresTime(backend: number): number {
  if (process.platform !== 'linux') return NaN;
  const postmaster = readParent(readFileSync(`/proc/${backend}/stat`, 'utf8'));
  let sum = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      if (Number(name) === postmaster || readParent(stat) === postmaster) sum += timeOf(stat);
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}

/** Reads the usage so far. */
export async function readUsage(database: Database): Promise<Usage> {
  const [row] = await database.query<{
    readonly wal: string;
    readonly fullPages: number;
    readonly backend: number;
  }>(
    `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal,
  (select wal_fpi from pg_stat_wal) as "fullPages", pg_backend_pid() as backend`,
  );
  if (!row) throw new Error('expected a row');
  const { user, system } = process.cpuUsage();
  return {
    node: user + system,
    postgres: readPostgresTime(row.backend),
    wal: Number(row.wal),
    fullPages: row.fullPages,
    at: performance.now(),
  };
}

/** Writes the usage between two moments for each of a number of items. */
export function describeUsage(before: Usage, after: Usage, items: number, unit: string): string {
  function each(from: number, to: number): string {
    return ((to - from) / items).toFixed(1);
  }
  const rate = Math.round(items / ((after.at - before.at) / 1000));
  return [
    `${rate.toLocaleString('en')} ${unit}s/s`,
    `Node ${each(before.node, after.node)} µs`,
    `PostgreSQL ${each(before.postgres, after.postgres)} µs`,
    `log ${Math.round((after.wal - before.wal) / items)} B a ${unit}`,
    `${((after.fullPages - before.fullPages) / items).toFixed(4)} full pages`,
  ].join(', ');
}

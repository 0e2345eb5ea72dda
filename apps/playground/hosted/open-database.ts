import type { SendJournalEntry } from '@23telecom/client';
import type { SandboxSnapshot } from '@23telecom/sandbox';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredRun } from './journal/stored-run.ts';
import type { StoredReport } from './journal/stored-report.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun };
  /** The journals of all runs, in the order of their entries. */
  journal: {
    key: number;
    value: { readonly run: string; readonly entry: SendJournalEntry };
    indexes: { run: string };
  };
  reports: { key: string; value: StoredReport };
  /** The secret of webhooks, under one key. */
  secret: { key: string; value: string };
  /** The sandbox, under one key. */
  sandbox: { key: string; value: SavedSandbox };
}

/** The state of the sandbox, and when it was saved. */
export interface SavedSandbox {
  readonly snapshot: SandboxSnapshot;
  /** The pace of its clock, which a snapshot does not keep. */
  readonly speed: number;
  /** Milliseconds since 1970, in real time. */
  readonly at: number;
}

/** The database of the hosted playground. */
export type HostedDatabase = IDBPDatabase<Schema>;

/** Opens the database in this browser. */
export function openDatabase(): Promise<HostedDatabase> {
  return openDB<Schema>('23telecom-playground', 1, {
    upgrade(database) {
      database.createObjectStore('runs');
      database.createObjectStore('journal', { autoIncrement: true }).createIndex('run', 'run');
      database.createObjectStore('reports');
      database.createObjectStore('secret');
      database.createObjectStore('sandbox');
    },
  });
}

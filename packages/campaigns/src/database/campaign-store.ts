import type { Database } from './database.ts';

/** A PostgreSQL that campaigns and a shared store are kept in: by `openPostgres` or `openEmbedded`. */
export interface CampaignStore {
  /**
   * Connects on first use and checks the tables; later calls return the same database. After a failure,
   * the next call tries again.
   *
   * @throws CampaignError `STORE_UNAVAILABLE`, `STORE_OUTDATED`, `STORE_NEWER` or `PART_NOT_INSTALLED`
   */
  open(): Promise<Database>;
  /**
   * Brings the tables up to date, from any number of processes at once.
   *
   * @returns the names of the migrations that this call ran
   */
  migrate(): Promise<readonly string[]>;
  /** Waits for the calls under way and closes all connections. Later calls of `open` are rejected. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** The options of a statement. */
export interface QueryOptions {
  /**
   * Time to wait for the rows, in milliseconds. Then the statement may have run all the same.
   *
   * @default no limit
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Prepares the statement once for each connection under this name, so that PostgreSQL does not plan it
   * each time. Use one name for one text. Ignored where `listen` is off: a pooler may change connections.
   *
   * @default not prepared
   */
  readonly name?: string | undefined;
}

/** Runs statements: a database, or one of its transactions. */
export interface Queryable {
  /**
   * Runs a statement and returns its rows. An `int8` is a number, a `timestamptz` an ISO 8601 string in UTC,
   * a `numeric` a string.
   *
   * @throws CampaignError `STORE_UNAVAILABLE` or `STORE_FAILED`, without the values
   */
  query<Row = Readonly<Record<string, unknown>>>(
    text: string,
    values?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<readonly Row[]>;
}

/** Statements that are stored together, or not at all. */
export interface Transaction extends Queryable {
  /**
   * Streams text into `COPY … FROM STDIN`. The pieces may be of any length.
   *
   * @returns the number of rows
   */
  copyIn(statement: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<number>;
}

/** Connections to one PostgreSQL database. Each method may wait for a free connection. */
export interface Database extends Queryable {
  /**
   * Runs statements in one transaction, and commits if `run` resolves. A failure of the commit itself
   * leaves it open whether the transaction was stored.
   *
   * @param settings - Settings of PostgreSQL for this transaction. They go with its `begin`.
   * @throws the error of `run`, after a rollback
   */
  transaction<Result>(
    run: (transaction: Transaction) => Promise<Result>,
    settings?: Readonly<Record<string, string>>,
  ): Promise<Result>;
  /**
   * Streams text into `COPY … FROM STDIN`. The pieces may be of any length.
   *
   * @returns the number of rows
   */
  copyIn(statement: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<number>;
  /**
   * Calls `onPayload` for each notification of a channel, also after a lost connection has been replaced.
   * Notifications may be lost, so poll too. All listeners share one connection; where `listen` is off
   * (PgBouncer), nothing is ever received.
   *
   * @returns a function that stops listening
   */
  listen(channel: string, onPayload: (payload: string) => void): Promise<() => Promise<void>>;
}

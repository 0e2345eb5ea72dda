/** Options that every call takes after its input. */
export interface CallOptions {
  /** Ends the call at once, also between attempts; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Limit for each attempt, in milliseconds. For an export: until it starts, then for each pause.
   * @default the client's, 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Limit for all attempts and the pauses between them, in milliseconds. For an export: until it
   * starts.
   * @default the client's, 120_000
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * Maximum number of retries, where the retry law allows them; 0 makes a single attempt.
   * @default the client's, 2
   */
  readonly maxRetries?: number | undefined;
  /** Additional request headers. They cannot replace the headers that authenticate. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What every call takes besides its input. */
export interface CallOptions {
  /** Ends the call at once, also between attempts; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * For each attempt, in milliseconds. For an export: until it begins, then for each silence.
   * @default the client's, 30_000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * For all attempts and the pauses between them, in milliseconds. For an export: until it begins.
   * @default the client's, 120_000
   */
  readonly totalTimeoutMs?: number | undefined;
  /**
   * How often a failed attempt may be repeated, where the retry law allows it; 0 is one attempt.
   * @default the client's, 2
   */
  readonly maxRetries?: number | undefined;
  /** Further request headers. Those that authenticate cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

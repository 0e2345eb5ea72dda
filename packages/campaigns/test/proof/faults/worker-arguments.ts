/** The settings of a worker in a process of its own. */
export interface WorkerArguments {
  /** The folder of the embedded store. */
  readonly folder: string;
  /** The base URL of the provider. */
  readonly url: string;
  readonly concurrency: number;
  readonly campaigns: {
    readonly timeoutMs: number;
    readonly settleMs: number;
    readonly requestsPerSecond: number;
    readonly breaker: false;
  };
}

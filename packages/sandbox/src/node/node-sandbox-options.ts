import type { SandboxOptions } from '../sandbox/sandbox-options.ts';

/** The options of `createSandbox` where there are files. Each has a default. */
export interface NodeSandboxOptions extends SandboxOptions {
  /**
   * A file that keeps the state. If the file exists, the sandbox resumes from it. A response to a send,
   * or to any other call that changes something, is given only after the change is on disk. A crash
   * loses at most the statuses, webhooks and log entries of the last tenth of a second; statuses and
   * webhooks then happen again. A running clock
   * resumes at the present, so everything that fell due in the meantime happens at once. Seed
   * and balance stay those of the file; keys, webhooks and the signing secret are applied if they
   * differ from the last time. Only one sandbox can use the file until `close`.
   *
   * @default none: the state ends with the process
   */
  readonly data?: string | undefined;
  /**
   * Milliseconds of acknowledged changes that a crash may lose. Above 0, responses do not wait for the
   * disk, except when it has fallen behind by this much.
   *
   * @default 0
   */
  readonly dataLossMs?: number | undefined;
}

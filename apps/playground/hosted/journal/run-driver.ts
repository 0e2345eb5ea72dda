import type { HostedRun } from './hosted-run.ts';

/** Starts and stops the sending of a run. */
export interface RunDriver {
  readonly drive: (run: HostedRun) => void;
  /** Resolves when the requests under way are in the journal. */
  readonly halt: (id: string) => Promise<void>;
}

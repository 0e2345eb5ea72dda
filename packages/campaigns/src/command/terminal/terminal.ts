import type { Readable } from 'node:stream';

/** The outside world of the command: input, output, clock and signals. */
export interface Terminal {
  readonly input: Readable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a question can be asked: input and standard error are a terminal. */
  readonly canAsk: boolean;
  /** Whether standard error is a terminal. The progress is then one line that is redrawn. */
  readonly isLive: boolean;
  readonly hasColors: boolean;
  /** Columns of the terminal now. */
  readonly columns: () => number;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly report: (text: string) => void;
  /** Asks a question, and resolves with the line; empty at the end of the input. */
  readonly ask: (question: string) => Promise<string>;
  /** Aborts at the first Ctrl-C or SIGTERM. */
  readonly interrupted: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whether the user has asked the command to stop. */
export function isInterrupted({ interrupted }: Terminal): boolean {
  return interrupted.aborted;
}

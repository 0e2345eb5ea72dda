import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, statSync } from 'node:fs';

/** A pipe that keeps PostgreSQL running for as long as any process has it open. */
export interface Lifeline {
  /** The end for the supervisor of a server; close it after the start. */
  openReader(): number;
  /** Lets go. The operating system does the same when this process ends in any way. */
  close(): void;
}

/** Opens the pipe, or makes it; undefined where there are no named pipes. */
export function openLifeline(file: string): Lifeline | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    if (!existsSync(file)) makePipe(file);
    // A copy of the folder may have a file in its place. With numbers instead of bigints, the next
    // `realpathSync` of Node 20 would see the pipe's type in a shared buffer, and `require` would fail.
    if (!statSync(file, { bigint: true }).isFIFO()) return undefined;
    // Open for reading too; otherwise this would wait for a reader.
    const descriptor = openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
    return {
      openReader: () => openSync(file, constants.O_RDONLY),
      close: () => closeSync(descriptor),
    };
  } catch {
    return undefined;
  }
}

function makePipe(file: string): void {
  try {
    execFileSync('mkfifo', ['-m', '600', file], { stdio: 'ignore' });
  } catch (error) {
    // Another process was faster.
    if (!existsSync(file)) throw error;
  }
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A playground in a process of its own. */
export interface ForkedPlayground {
  readonly url: string;
  /** Sends a signal and waits for the end. Returns the exit code; null after SIGKILL. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const program = path.join(import.meta.dirname, 'playground.program.ts');
const children = new Set<ChildProcess>();

/** Starts a playground on the data of a folder; each request to its sandbox takes so long. */
export async function forkPlayground(folder: string, latencyMs: number): Promise<ForkedPlayground> {
  const child = fork(program, [folder, String(latencyMs)], {
    execArgv: ['--conditions=@23telecom/source', '--import=tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.add(child);
  const exit = once(child, 'exit') as Promise<[number | null]>;
  void exit.finally(() => children.delete(child));
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    async end(signal) {
      child.kill(signal);
      return (await exit)[0];
    },
  };
}

/** Kills the playgrounds that a failed test has left. */
export function killForks(): void {
  for (const child of children) child.kill('SIGKILL');
}

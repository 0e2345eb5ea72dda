import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ServerConnection } from '../../src/embedded/server/open-server.ts';

/** The PostgreSQL of a test run. */
export interface RunningPostgres {
  readonly connection: ServerConnection;
  /** A folder of the embedded store that no process has opened. */
  readonly storeTemplate: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL in a process of its own: Vitest resolves no sources of other packages in a global set-up.
 *
 * @param program - the bundle of `run-postgres.program.ts`
 */
export async function startPostgres(program: string): Promise<RunningPostgres> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => {
      throw new Error('PostgreSQL for the tests did not start');
    }),
  ])) as [string];
  return {
    ...(JSON.parse(line) as Omit<RunningPostgres, 'stop'>),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bundleOf } from '../../support/build-programs.ts';
import type { WorkerArguments } from './worker-arguments.ts';

/** The worker of the package, and the control. */
export type WorkerKind = 'worker' | 'naive-worker';

/**
 * Starts a worker, and waits until it is ready.
 *
 * @param programs - the folder of the programs' bundles; without one, the sources are started
 */
export async function startWorker(
  kind: WorkerKind,
  options: WorkerArguments,
  programs: string | undefined,
): Promise<ChildProcess> {
  const file = path.join(import.meta.dirname, `${kind}.program.ts`);
  const worker = programs
    ? fork(bundleOf(programs, file), [JSON.stringify(options)], { execArgv: [] })
    : fork(file, [JSON.stringify(options)], {
        execArgv: ['--conditions=@23telecom/source', '--import=tsx'],
      });
  await once(worker, 'message');
  return worker;
}

/** Kills a process at once, and waits until it is gone. */
export async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const exit = once(worker, 'exit');
  worker.kill('SIGKILL');
  await exit;
}

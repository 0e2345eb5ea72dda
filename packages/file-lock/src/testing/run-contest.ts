import { type ChildProcess, fork } from 'node:child_process';
import { buildProgram } from './build-program.ts';

/** The counts of a contest. */
export interface ContestResult {
  readonly rounds: number;
  /** Rounds in which two or more processes held the lock at the same time. */
  readonly doubled: number;
  /** Rounds in which no process got the lock. */
  readonly unheld: number;
}

/** The rules of a contest. */
export interface ContestOptions {
  /** The folder of the package under test. */
  readonly packageRoot: string;
  readonly name: string;
  /**
   * TypeScript that exports `acquire(path)`: it takes the lock until the process ends, and throws or
   * rejects if another process has it.
   */
  readonly code: string;
  /** The paths under which the processes know the file. */
  readonly paths: readonly string[];
  readonly rounds: number;
  readonly processes: number;
  /** Ends the contest after the first round with two holders. */
  readonly endsWhenDoubled?: boolean;
}

/** The time for all processes to receive the message before they act at the same moment. */
const headStartMs = 15;

/**
 * Lets processes take the same lock at the same moment, round after round. After each round every holder is
 * killed with SIGKILL and restarted.
 */
export async function runContest(options: ContestOptions): Promise<ContestResult> {
  const { packageRoot, name, code, paths, rounds, processes } = options;
  const program = await buildProgram(packageRoot, name, `${code}\n${loop}`);
  let contenders = await Promise.all(Array.from({ length: processes }, () => start(program)));
  let [played, doubled, unheld] = [0, 0, 0];
  try {
    while (played < rounds) {
      played += 1;
      const at = Date.now() + headStartMs;
      const answers = await Promise.all(
        contenders.map((contender, index) =>
          ask(contender, { path: paths[index % paths.length], at }),
        ),
      );
      const holders = contenders.filter((_, index) => answers[index] === 'held');
      if (holders.length > 1) doubled += 1;
      if (holders.length === 0) unheld += 1;
      if (doubled && options.endsWhenDoubled) break;
      await Promise.all(holders.map(kill));
      contenders = await Promise.all(
        contenders.map(async (contender) =>
          holders.includes(contender) ? start(program) : contender,
        ),
      );
    }
  } finally {
    await Promise.all(contenders.map(kill));
  }
  return { rounds: played, doubled, unheld };
}

const loop = `
const kept = [];
process.on('message', async ({ path, at }) => {
  while (Date.now() < at);
  try {
    kept.push(await acquire(path));
    process.send('held');
  } catch (error) {
    process.send('refused');
  }
});
process.send('ready');
`;

async function start(program: string): Promise<ChildProcess> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`${program} ended before it was ready`)));
  });
  return child;
}

/** Sends a message; rejects if the process ends instead of responding. */
function ask(child: ChildProcess, message: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    function end(): void {
      child.off('message', answer);
      const { exitCode, signalCode } = child;
      reject(new Error(`a contender ended before it answered: ${exitCode ?? signalCode}`));
    }
    function answer(reply: unknown): void {
      child.off('exit', end);
      resolve(reply);
    }
    if (hasEnded(child)) {
      end();
      return;
    }
    child.once('message', answer);
    child.once('exit', end);
    // If the message cannot be delivered, the process is about to report its end.
    child.send(message, () => undefined);
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  await new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inject, onTestFinished } from 'vitest';
import { bundleOf } from './build-programs.ts';

/** A program of a test in a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** All messages so far. */
  readonly messages: readonly unknown[];
  /** The end of the process: its exit code, or null after a signal. */
  readonly ended: Promise<number | null>;
  /** The next message. */
  next(): Promise<unknown>;
}

/** Starts a `.program.ts` file. The process is killed at the end of the test. */
export function startProgram(
  file: string,
  args: readonly string[],
  user: { readonly uid?: number; readonly gid?: number } = {},
  atEnd: (step: () => void) => void = onTestFinished,
): Program {
  const child = fork(bundleOf(inject('programs'), file), args, {
    ...user,
    cwd: import.meta.dirname,
    execArgv: [],
  });
  atEnd(() => void child.kill('SIGKILL'));
  const messages: unknown[] = [];
  child.on('message', (message) => messages.push(message));
  // The last messages may arrive after the end of the process.
  const disconnected = once(child, 'disconnect');
  const ended = once(child, 'exit').then(async ([code]) => {
    await disconnected;
    return code as number | null;
  });
  return {
    child,
    messages,
    ended,
    async next() {
      const count = messages.length;
      await Promise.race([
        once(child, 'message'),
        ended.then((code) => {
          if (messages.length === count) throw new Error(`the program ended (${String(code)})`);
        }),
      ]);
      return messages[count];
    },
  };
}

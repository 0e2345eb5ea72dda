import { createInterface } from 'node:readline';
import type { Terminal } from './terminal.ts';

/** Columns where the output is not a terminal. */
const defaultColumns = 80;

/** The terminal of this process. */
export function createProcessTerminal(interrupted: AbortSignal): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const isLive = stderr.isTTY && env.TERM !== 'dumb';
  return {
    input: stdin,
    environment: env,
    canAsk: stdin.isTTY && stderr.isTTY,
    isLive,
    hasColors: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: () =>
      (stdout.isTTY ? stdout.columns : stderr.isTTY ? stderr.columns : 0) || defaultColumns,
    print: (text) => void stdout.write(text),
    report: (text) => void stderr.write(text),
    ask: (question) => ask(question, interrupted),
    interrupted,
    now: Date.now,
  };
}

function ask(question: string, interrupted: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    // Without raw mode, so that Ctrl-C is a signal here too.
    const lines = createInterface({ input: process.stdin, terminal: false });
    let line = '';
    function stop(): void {
      lines.close();
    }
    process.stderr.write(question);
    lines.once('line', (text) => {
      line = text;
      lines.close();
    });
    lines.once('close', () => {
      interrupted.removeEventListener('abort', stop);
      resolve(line);
    });
    interrupted.addEventListener('abort', stop, { once: true });
    if (interrupted.aborted) stop();
  });
}

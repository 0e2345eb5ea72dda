/** The world as the command sees it. */
export interface Terminal {
  /** File descriptor of standard input. */
  readonly input: number;
  /** Whether somebody sits at standard input, so that there is nothing to wait for. */
  readonly isInputInteractive: boolean;
  /** Columns of standard output. */
  readonly columns: number;
  readonly hasColors: boolean;
  /** Whether standard error is watched, so that progress is worth showing. */
  readonly isWatched: boolean;
  /** To standard output. */
  readonly print: (text: string) => void;
  /** To standard error. */
  readonly report: (text: string) => void;
  readonly now: () => number;
}

/** The process's own. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    stderr.write(`sms-encoding: standard output: ${error.code ?? 'cannot be written'}\n`);
    process.exit(1);
  });
  return {
    input: 0,
    isInputInteractive: stdin.isTTY,
    columns: stdout.isTTY ? stdout.columns : 80,
    hasColors: stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb',
    isWatched: stderr.isTTY,
    print: (text) => stdout.write(text),
    report: (text) => stderr.write(text),
    now: Date.now,
  };
}

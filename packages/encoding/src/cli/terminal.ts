/** The outside world of the command: input, output and clock. */
export interface Terminal {
  /** File descriptor of standard input. */
  readonly input: number;
  /** Whether standard input is a terminal. The command then does not wait for a text. */
  readonly isInputInteractive: boolean;
  /** Columns of standard output. */
  readonly columns: number;
  readonly hasColors: boolean;
  /** Whether standard error is a terminal. The command then shows its progress. */
  readonly isWatched: boolean;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly report: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  // A reader that closes early (`| head`) is not an error.
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

import { runCommand } from './command/run-command.ts';
import { createProcessTerminal } from './command/terminal/process-terminal.ts';

const interrupting = new AbortController();
let exitCodeOfSignal: number | undefined;

/** The shell's exit codes for signals: 128 and the number of the signal. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

for (const [signal, code] of Object.entries(signals)) {
  process.on(signal, () => {
    // A second Ctrl-C exits at once; the same command finds out what was sent.
    if (interrupting.signal.aborted) process.exit(code);
    exitCodeOfSignal = code;
    interrupting.abort();
  });
}
// The program that reads our output through a pipe has exited, for example `head`, or the terminal was closed.
// A campaign under way is still paused or finished.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  });
}

// Idle connections do not keep a process running, and it would end before they are closed.
const keepAlive = setInterval(() => undefined, 2 ** 30);

void runCommand(process.argv.slice(2), createProcessTerminal(interrupting.signal))
  .finally(() => clearInterval(keepAlive))
  .then((code) => {
    process.exitCode = code === signals.SIGINT ? exitCodeOfSignal : code;
    // Standard input may still be open.
    process.stdin.destroy();
  });

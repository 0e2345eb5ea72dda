import { runCommand } from './node/command/run-command.ts';

const stopped = new Promise<void>((resolve) => {
  function stop(): void {
    resolve();
    // A second Ctrl-C exits at once.
    process.once('SIGINT', () => process.exit(130));
  }
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // The program that reads our output through a pipe has exited, for example `head`.
  process.stdout.once('error', stop);
  // Whatever is printed while the sandbox is closed fails too, and nobody is left to read about it.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
});

void runCommand(process.argv.slice(2), {
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  printError: (line) => {
    process.stderr.write(`${line}\n`);
  },
  stopped,
}).then((code) => {
  process.exit(code);
});

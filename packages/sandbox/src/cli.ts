import { runCommand } from './cli/run-command.ts';

const stopped = new Promise<void>((resolve) => {
  const stop = (): void => {
    resolve();
    // Who asks twice does not want to wait.
    process.once('SIGINT', () => process.exit(130));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // The reader of a pipe has gone: nobody sees what is printed.
  process.stdout.once('error', stop);
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

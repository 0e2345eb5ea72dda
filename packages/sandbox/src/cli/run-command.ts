import { createSandbox } from '../create-sandbox.ts';
import { readPackageVersion } from '../package-version.ts';
import { SandboxError } from '../sandbox-error.ts';
import type { Sandbox } from '../sandbox.ts';
import { formatHelp } from './format-help.ts';
import { formatRequest } from './format-request.ts';
import { formatStart } from './format-start.ts';
import { formatWebhook } from './format-webhook.ts';
import { parseCommand, type Command } from './parse-command.ts';
import { UsageError } from './usage-error.ts';

/** What a command needs of the process it runs in. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Resolves when the command has to stop. */
  readonly stopped: Promise<void>;
}

/** Serves a sandbox until it is stopped. Resolves with the exit code. */
export async function runCommand(
  parameters: readonly string[],
  terminal: Terminal,
): Promise<number> {
  try {
    const command = parseCommand(parameters);
    if (command.kind === 'serve') await serve(command, terminal);
    else terminal.print(command.kind === 'help' ? formatHelp() : readPackageVersion());
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.printError(`${error.message} --help lists every flag.`);
      return 2;
    }
    if (!(error instanceof SandboxError)) throw error;
    terminal.printError(error.message);
    return 1;
  }
}

async function serve(
  { options, listen, faults, isQuiet }: Extract<Command, { kind: 'serve' }>,
  terminal: Terminal,
): Promise<void> {
  const sandbox = createSandbox({
    ...options,
    onRequest: (entry) => {
      if (!isQuiet) terminal.print(formatRequest(entry));
    },
    onWebhook: (attempt) => {
      if (!isQuiet) terminal.print(formatWebhook(attempt));
    },
  });
  try {
    for (const fault of faults) sandbox.faults.add(fault);
    const server = await sandbox.listen(listen);
    terminal.print(formatStart({ server, options, listen, ...describe(sandbox) }));
    await terminal.stopped;
    terminal.print('Stopped.');
  } finally {
    await sandbox.close();
  }
}

function describe({ clock, seed }: Sandbox): { readonly speed: number; readonly seed: number } {
  return { speed: clock.speed, seed };
}

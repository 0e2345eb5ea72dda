import { createSandbox } from '../create-sandbox.ts';
import { readPackageVersion } from '../../package-version.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { SandboxError } from '../../shared/sandbox-error.ts';
import { formatHelp } from './format-help.ts';
import { formatRequest } from './format-request.ts';
import { formatStart } from './format-start.ts';
import { formatWebhook } from './format-webhook.ts';
import { nameFlag } from './name-flag.ts';
import { parseCommand, type Command } from './parse-command.ts';
import { suggestFlag } from './suggest-flag.ts';
import { UsageError } from './usage-error.ts';

/** The parts of a process that a command uses. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Resolves when the user asks the command to stop. */
  readonly stopped: Promise<void>;
}

/**
 * Runs a command line: serves a sandbox until it is stopped, or prints the help or the version.
 * Resolves with the exit code: 2 for a wrong command line, 1 for any other failure.
 */
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
      const hint = suggestFlag(error.message) ?? 'Run with --help to see every flag.';
      terminal.printError(`${error.message} ${hint}`);
      return 2;
    }
    if (!(error instanceof SandboxError)) throw error;
    terminal.printError(nameFlag(error));
    return isWrongFlag(error) ? 2 : 1;
  }
}

/** Whether an error is about the value of a flag: the command line checks only the form of some values. */
function isWrongFlag({ code }: SandboxError): boolean {
  return code === 'INVALID_OPTION' || code === 'INVALID_FAULT';
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

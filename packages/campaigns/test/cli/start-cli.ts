import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createSandbox, type Sandbox, type SandboxOptions } from '@23telecom/sandbox/node';
import { inject, type TestContext } from 'vitest';
import { runCommand } from '../../src/command/run-command.ts';
import type { Terminal } from '../../src/command/terminal/terminal.ts';
import { bundleOf } from '../support/build-programs.ts';
import { openDatabaseForTest } from '../support/open-test-database.ts';

const main = path.resolve(import.meta.dirname, '../../src/cli.ts');

/** The command as a process. */
export interface Cli {
  readonly child: ChildProcess;
  /** The output so far. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves at the end of the process with its exit code; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** The result of a command that has ended. */
export interface CliResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The provider, a store and a folder for lists, for the command of a test. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Writes a file into the folder. */
  readonly write: (name: string, text: string) => void;
  /** Starts the command. */
  readonly start: (args: readonly string[], options?: StartOptions) => Cli;
  /** Runs the command in this process, without a terminal: faster, where the process is not the point. */
  readonly call: (args: readonly string[], input?: string) => Promise<CliResult>;
  /** Runs the command to its end. */
  readonly run: (args: readonly string[], options?: StartOptions) => Promise<CliResult>;
}

/** The surroundings of one command. */
export interface StartOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Runs the command in a terminal of this many columns, by `script`. */
  readonly columns?: number;
}

/** The key of the tests; no output may have it. */
export const key = 'sk_prod_local';

/** Makes a place whose store is a database of the test's PostgreSQL. */
export async function openPlace(
  { onTestFinished: atEnd }: Pick<TestContext, 'onTestFinished'>,
  options: SandboxOptions = {},
): Promise<Place> {
  const sandbox = createSandbox({ balance: 100_000, hasHistory: false, ...options });
  const { url } = await sandbox.listen({ port: 0 });
  const folder = mkdtempSync(path.join(tmpdir(), 'campaigns-cli-'));
  const { connectionString } = await openDatabaseForTest({}, atEnd);
  atEnd(async () => {
    rmSync(folder, { recursive: true });
    await sandbox.close();
  });

  function start(args: readonly string[], { input, environment, columns }: StartOptions = {}): Cli {
    const command = [bundleOf(inject('programs'), main), ...args];
    const quoted = [process.execPath, ...command].map(
      (part) => `'${part.replaceAll("'", `'\\''`)}'`,
    );
    const [file, parameters] =
      columns === undefined
        ? [process.execPath, command]
        : [
            'script',
            ['-qefc', `stty cols ${columns} rows 50; exec ${quoted.join(' ')}`, '/dev/null'],
          ];
    const child = spawn(file, parameters, {
      cwd: folder,
      env: {
        ...process.env,
        TELECOM_API_KEY: key,
        TELECOM_BASE_URL: url,
        TELECOM_STORE: connectionString,
        ...environment,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    // The input of a terminal stays open for its question.
    if (columns === undefined) child.stdin.end(input ?? '');
    atEnd(() => void child.kill('SIGKILL'));
    return {
      child,
      output: () => output,
      errors: () => errors,
      ended: once(child, 'close').then(([code]) => code as number | null),
    };
  }

  return {
    sandbox,
    folder,
    call: (args, input = '') =>
      callCommand(args, {
        input: Readable.from([Buffer.from(input)]),
        environment: {
          TELECOM_API_KEY: key,
          TELECOM_BASE_URL: url,
          TELECOM_STORE: connectionString,
        },
      }),
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    start,
    async run(args, startOptions) {
      const cli = start(args, startOptions);
      const code = await cli.ended;
      return { code, output: cli.output(), errors: cli.errors() };
    },
  };
}

/** Runs a command in this process, without a terminal. */
export async function callCommand(
  args: readonly string[],
  surroundings: Partial<Terminal> = {},
): Promise<CliResult> {
  let output = '';
  let errors = '';
  const code = await runCommand(args, {
    input: Readable.from([]),
    environment: {},
    canAsk: false,
    isLive: false,
    hasColors: false,
    columns: () => 80,
    print: (text) => (output += text),
    report: (text) => (errors += text),
    ask: () => Promise.resolve(''),
    interrupted: new AbortController().signal,
    now: Date.now,
    ...surroundings,
  });
  return { code, output, errors };
}

/** Writes a list of numbers, each different, with a name for each. */
export function listOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `Ann ${index},+4474${String(index).padStart(8, '0')}`,
  );
  return ['name,phone', ...rows, ''].join('\n');
}

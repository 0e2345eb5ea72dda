import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

interface Given {
  /** Content of standard input; if absent, standard input is a terminal. */
  readonly input?: string | Uint8Array;
  /** Files in the working directory of the command. */
  readonly files?: Readonly<Record<string, string>>;
  readonly terminal?: Partial<Terminal>;
}

/** Runs the command on real files. `{name}` in a parameter becomes the path of that file. */
export async function runCommand(
  parameters: readonly string[],
  given: Given = {},
): Promise<Outcome> {
  const directory = mkdtempSync(path.join(tmpdir(), 'encoding-cli-'));
  let output = '';
  let errors = '';
  const files = { ...given.files, stdin: given.input ?? '' };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(directory, name), content);
  }
  const input = openSync(path.join(directory, 'stdin'), 'r');
  const toPath = (text: string) =>
    text.replace(/\{(.+?)\}/g, (_, name: string) => path.join(directory, name));
  try {
    const status = await run(parameters.map(toPath), {
      input,
      isInputInteractive: given.input === undefined,
      columns: 60,
      hasColors: false,
      isWatched: false,
      print: (text) => (output += text),
      report: (text) => (errors += text),
      now: () => Date.UTC(2026, 1, 13),
      ...given.terminal,
    });
    return { status, output, errors: errors.replaceAll(`${directory}${path.sep}`, '') };
  } finally {
    closeSync(input);
    rmSync(directory, { recursive: true });
  }
}

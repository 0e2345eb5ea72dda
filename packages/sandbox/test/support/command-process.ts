import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect } from 'vitest';

/** A running command. */
export interface CommandProcess {
  readonly child: ChildProcess;
  /** Everything printed so far. */
  readonly output: () => string;
  /** Resolves with the first match in the printed text. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const command = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** Runs the command from its sources, in one process, so that a signal ends the sandbox itself. */
export function startCommand(...parameters: readonly string[]): CommandProcess {
  const child = spawn(
    process.execPath,
    ['--conditions=@23telecom/source', '--import', tsx, command, ...parameters],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  return {
    child,
    output: () => output,
    printed: async (pattern) => {
      const find = (): RegExpExecArray | null => pattern.exec(output);
      await expect.poll(find, { timeout: 30_000, interval: 20 }).not.toBeNull();
      const match = find();
      if (match === null) throw new Error(`${String(pattern)} was printed and is gone.`);
      return match;
    },
    exited,
  };
}

/** The URL of the API, once the command listens. */
export async function readUrl(started: CommandProcess): Promise<string> {
  const [, url = ''] = await started.printed(/API +(http\S+)/);
  await started.printed(/Press Ctrl-C to stop\./);
  return url;
}

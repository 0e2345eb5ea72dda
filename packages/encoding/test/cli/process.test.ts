import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const node = ['--import', 'tsx', '--conditions', '@23telecom/source', main];

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Reader {
  /** Closes the command's output at once, as `head` may. */
  readonly closesEarly?: boolean;
  /** File descriptor that receives the output instead of a pipe. */
  readonly output?: number;
}

/** Runs the command as a process. */
function start(
  parameters: readonly string[],
  input: string,
  { closesEarly = false, output: target }: Reader = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, ...parameters], {
      stdio: ['pipe', target ?? 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    if (closesEarly) child.stdout?.destroy();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
    child.stdin?.end(input);
  });
}

it('reads a pipe and exits with 0', async () => {
  const { code, output, errors } = await start([], 'Hello\n');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('Encoding  GSM-7\n');
}, 30_000);

it('exits with 1 and a message for invalid input', async () => {
  expect(await start(['--encoding', 'x', 'text'], '')).toEqual({
    code: 1,
    output: '',
    errors: 'sms-encoding: --encoding: expected GSM-7 or UCS-2\n',
  });
}, 30_000);

// Only Linux has a device that is always full.
it.runIf(existsSync('/dev/full'))(
  'exits with 1 if its output cannot be written',
  async () => {
    const full = openSync('/dev/full', 'w');
    try {
      const { code, errors } = await start(['text'], '', { output: full });
      expect({ code, errors }).toEqual({
        code: 1,
        errors: 'sms-encoding: standard output: ENOSPC\n',
      });
    } finally {
      closeSync(full);
    }
  },
  30_000,
);

it('exits with 0 if the reader closes early', async () => {
  const { code, errors } = await start([], 'я'.repeat(200_000), { closesEarly: true });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
}, 30_000);

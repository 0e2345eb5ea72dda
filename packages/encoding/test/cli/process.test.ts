import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const node = ['--import', 'tsx', '--conditions', '@23telecom/source', main];

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command as a process; `isDeaf` closes its output at once, as `head` does. */
function start(parameters: readonly string[], input: string, isDeaf = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, ...parameters], { stdio: 'pipe' });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    if (isDeaf) child.stdout.destroy();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
    child.stdin.end(input);
  });
}

it('reads a pipe and ends with 0', async () => {
  const { code, output, errors } = await start([], 'Hello\n');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('Encoding  GSM-7\n');
}, 30_000);

it('ends with 1 and a message for bad input', async () => {
  expect(await start(['--encoding', 'x', 'text'], '')).toEqual({
    code: 1,
    output: '',
    errors: 'sms-encoding: --encoding: expected GSM-7 or UCS-2\n',
  });
}, 30_000);

it('is content with a reader that has seen enough', async () => {
  const { code, errors } = await start([], 'я'.repeat(200_000), true);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
}, 30_000);

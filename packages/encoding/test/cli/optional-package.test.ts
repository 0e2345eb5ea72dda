import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const own = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const loader = import.meta.resolve('tsx');
let folder = '';

// A copy outside the repository finds only the packages of an install without the optional one.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sms-encoding-'));
  await cp(own('src'), join(folder, 'src'), { recursive: true });
  await cp(own('package.json'), join(folder, 'package.json'));
  await mkdir(join(folder, 'node_modules/@23telecom'), { recursive: true });
  for (const name of ['grapheme-splitter', '@23telecom/checks', '@23telecom/command-line']) {
    const place = join('node_modules', name);
    await symlink(own(place), join(folder, place), 'junction');
  }
  await writeFile(join(folder, 'numbers.txt'), '+447400123456\n');
  await writeFile(
    join(folder, 'rates.json'),
    JSON.stringify([{ dialCode: '44', country: 'United Kingdom', rate: 0.0391 }]),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command from a folder. */
function run(
  main: string,
  parameters: readonly string[],
): Promise<{ code: unknown; output: string; errors: string }> {
  return new Promise((resolve) => {
    const command = ['--import', loader, '--conditions', '@23telecom/source', main, ...parameters];
    execFile(process.execPath, command, { cwd: folder }, (error, output, errors) => {
      resolve({ code: error?.code ?? 0, output, errors });
    });
  });
}

const estimate = ['Hello', '--to', 'numbers.txt', '--rates', 'rates.json'];

it('says what to install for an estimate without libphonenumber-js', async () => {
  const { code, output, errors } = await run(join(folder, 'src/cli/main.ts'), estimate);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toContain('--to needs the package libphonenumber-js');
  expect(errors).toContain('npx -p @23telecom/encoding -p libphonenumber-js sms-encoding');
  expect(errors).toContain('npm install libphonenumber-js');
  expect(errors).not.toContain(' at ');
}, 60_000);

it('analyses without it', async () => {
  const { code, output, errors } = await run(join(folder, 'src/cli/main.ts'), ['Hello']);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('GSM-7');
}, 60_000);

it('estimates with it', async () => {
  const { code, output, errors } = await run(own('src/cli/main.ts'), estimate);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(output).toContain('United Kingdom');
}, 60_000);

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folder, listSnippets, readSnippet } from './support/list-snippets.ts';

const root = path.resolve(folder, '../..');
const directory = mkdtempSync(path.join(tmpdir(), 'consoles-'));

/** The commands of the packages, as files of their sources. */
const mains: Readonly<Record<string, string>> = {
  '@23telecom/encoding': 'packages/encoding/src/cli/main.ts',
  '@23telecom/sandbox': 'packages/sandbox/src/cli.ts',
  '@23telecom/campaigns': 'packages/campaigns/src/cli.ts',
};

const row = (dialcode: string, country: string, rate: number) => ({ dialcode, country, rate });

beforeAll(() => {
  const numbers = [
    '+12025550123',
    '+14165551234',
    '+447400123456',
    '+447400123456',
    '+99912345678',
  ];
  writeFileSync(path.join(directory, 'numbers.txt'), numbers.join('\n'));
  const prices = [
    row('1', 'United States', 0.0085),
    row('1', 'United States', 0.0092),
    row('1', 'Canada', 0.0072),
    row('44', 'United Kingdom', 0.0391),
  ];
  writeFileSync(path.join(directory, 'prices.json'), JSON.stringify(prices));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The commands of a console with their output. */
function readCommands(file: string): [command: string, output: string][] {
  return readSnippet(file)
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1).trimEnd()];
    });
}

const commands = listSnippets(/\.console$/).flatMap((file) =>
  readCommands(file).map(([command, output]) => ({ file, command, output })),
);

test('the consoles have commands', () => {
  expect(commands.length).toBeGreaterThan(1);
});

test.concurrent.each(commands)('$file: $command', async ({ command, output }) => {
  const words = Array.from(
    command.matchAll(/"([^"]*)"|(\S+)/g),
    ([, quoted, bare = '']) => quoted ?? bare,
  );
  expect(words[0]).toBe('npx');
  const main = mains[words[1] ?? ''] ?? expect.fail(`no command ${words[1] ?? ''}`);
  const tsx = path.join(root, 'node_modules/tsx/dist/esm/index.mjs');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--import=${tsx}`, '--conditions=@23telecom/source', path.join(root, main), ...words.slice(2)],
    { cwd: directory, env: { ...process.env, NO_COLOR: '1' } },
  );
  expect(stdout.trimEnd()).toBe(output);
});

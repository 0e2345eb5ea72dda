import { createSandbox, type SandboxServer } from '@23telecom/sandbox/node';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drivenSnippets, playwrightSnippets } from './support/driven-snippets.ts';
import { listSnippets } from './support/list-snippets.ts';
import { runSnippet } from './support/run-snippet.ts';

const sandbox = createSandbox({ clock: { speed: 60 }, balance: 10_000 });
const folder = mkdtempSync(path.join(tmpdir(), 'snippets-'));
const home = process.cwd();
let server: SandboxServer;

beforeAll(async () => {
  server = await sandbox.listen({ port: 0 });
  // Snippets write their files beside the program, and read the environment.
  process.chdir(folder);
  vi.stubEnv('TELECOM_API_KEY', 'sk_prod_local');
  vi.stubEnv('TELECOM_BASE_URL', server.url);
  vi.stubEnv('TELECOM_WEBHOOK_SECRET', 'whsec_of_the_reader');
  vi.spyOn(console, 'log').mockReturnValue();
});

afterAll(async () => {
  process.chdir(home);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const scripts = listSnippets(/\.tsx?$/);
const others = [...drivenSnippets, ...playwrightSnippets];
const plain = scripts.filter((file) => !others.includes(file));

test.concurrent.each(plain)('%s runs and gives the results that it shows', async (file) => {
  await runSnippet(file);
});

test('every other snippet has a test of its own', () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(import.meta.dirname, name), 'utf8'))
    .join('\n');
  expect(others.filter((file) => !scripts.includes(file))).toEqual([]);
  expect(drivenSnippets.filter((file) => !tests.includes(`'${file}'`))).toEqual([]);
});

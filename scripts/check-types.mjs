// Checks the types of every project: node scripts/check-types.mjs [folder or tsconfig …]; all of them by default.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { compiler } from './typescript-7.mjs';

const root = path.resolve(import.meta.dirname, '..');
const projects = [
  '.',
  'packages/checks',
  'packages/command-line',
  'packages/file-lock',
  'packages/encoding',
  'packages/client',
  'packages/campaigns',
  'packages/sandbox',
  'packages/sandbox/page',
  'packages/react',
  'packages/react/tsconfig.query-lowest.json',
  'apps/playground',
  'docs/snippets',
  'tests',
];

const wanted = process.argv.slice(2);

for (const project of wanted.length > 0 ? wanted : projects) {
  const { status } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', project], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

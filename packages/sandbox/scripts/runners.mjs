// Runs a user's test in Jest with the packed package, in the environments node, jsdom and jest-fixed-jsdom.
// The tests of this repository run it in each pool of Vitest.
import { spawnSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installProject } from './runners/install-project.mjs';

const folder = path.resolve(import.meta.dirname, '../../../.artifacts/jest');
const environments = ['node', 'jsdom', 'jest-fixed-jsdom'];

await installProject(folder, {
  jest: '30.5.2',
  'jest-environment-jsdom': '30.5.2',
  'jest-fixed-jsdom': '0.0.11',
});
const file = 'with-sandbox.test.cjs';
await cp(path.join(import.meta.dirname, 'runners', file), path.join(folder, file));
const projects = environments.map((testEnvironment) => ({
  displayName: testEnvironment,
  rootDir: '.',
  testEnvironment,
  testMatch: ['<rootDir>/*.test.cjs'],
  transform: {},
}));
await writeFile(path.join(folder, 'jest.config.json'), JSON.stringify({ projects }));
const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--no-cache'], {
  cwd: folder,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

// The documentation site. `npm run docs` builds and serves it, `npm run docs:check` builds and checks it, and
// `node scripts/docs.mjs build` only builds it. Its packages are installed on first use: docs/site has a lockfile.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, run } from './run-gates.mjs';

const site = path.join(root, 'docs/site');
const [mode = 'serve'] = process.argv.slice(2);

const built = [
  ['npm', ['--prefix', site, 'run', '--silent', 'prepare-pages']],
  ['npm', ['--prefix', site, 'run', '--silent', 'build']],
  ['node', [path.join(site, 'scripts/add-playground.mjs')]],
];
const steps = {
  build: built,
  check: [
    ['node', [path.join(site, 'scripts/check-pages.mjs')]],
    ['node', [path.join(root, 'scripts/copy-snippets.mjs'), '--check']],
    ...built,
    ['node', [path.join(site, 'scripts/check-site.mjs')]],
  ],
  serve: [...built, ['npm', ['--prefix', site, 'run', '--silent', 'serve']]],
};
if (!(mode in steps)) throw new Error('Usage: node scripts/docs.mjs [build|check|serve]');

await install();
for (const [command, parameters] of steps[mode]) {
  const { code } = await run(command, parameters, { isCaptured: false });
  if (code !== 0) {
    process.exitCode = code;
    break;
  }
}

/** Runs `npm ci` once for each lockfile. */
async function install() {
  const lock = await readFile(path.join(site, 'package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex');
  const stamp = path.join(site, 'node_modules/.installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return;
  const { code } = await run('npm', ['--prefix', site, 'ci', '--no-audit', '--no-fund'], {
    isCaptured: false,
  });
  if (code !== 0) process.exit(code);
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
}

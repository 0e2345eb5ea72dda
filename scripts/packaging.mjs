// Packs each published package and checks the tarball with publint (strict) and attw: every entry
// point must resolve, with its types, in ESM and in CJS.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = path.resolve(import.meta.dirname, '..');
const packages = path.join(root, 'packages');
const problems = [];

for (const name of readdirSync(packages)) {
  const directory = path.join(packages, name);
  const manifest = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  if (manifest.private) continue;

  const { messages } = await publint({ pkgDir: directory, strict: true, pack: 'pnpm' });
  for (const message of messages) {
    problems.push(`${name}: publint: ${formatMessage(message, manifest) ?? message.code}`);
  }

  const target = mkdtempSync(path.join(tmpdir(), 'packaging-'));
  try {
    const pack = spawnSync('pnpm', ['pack', '--pack-destination', target], {
      cwd: directory,
      encoding: 'utf8',
    });
    if (pack.status !== 0) {
      problems.push(`${name}: pnpm pack: ${pack.stdout}${pack.stderr}`);
      continue;
    }
    const [tarball] = readdirSync(target);
    // Subpath exports are unknown to node10's resolution by nature; every supported Node knows them.
    const attw = spawnSync(
      path.join(root, 'node_modules/.bin/attw'),
      [path.join(target, tarball), '--profile', 'node16', '--no-emoji', ...excluded(manifest)],
      { encoding: 'utf8' },
    );
    if (attw.status !== 0) problems.push(`${name}: attw:\n${attw.stdout}${attw.stderr}`);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Entries that are data files and have no types to check. */
function excluded(manifest) {
  const files = Object.keys(manifest.exports).filter((entry) => /\.(yaml|json)$/.test(entry));
  return files.length === 0 ? [] : ['--exclude-entrypoints', ...files];
}

if (problems.length > 0) {
  console.error(problems.join('\n\n'));
  process.exitCode = 1;
}

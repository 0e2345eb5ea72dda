// Installs the published versions of our packages into an empty folder, and lets npm verify the signatures and the
// provenance of everything that was installed. For the release, after it has published.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const packages = path.resolve(import.meta.dirname, '../packages');
const folder = mkdtempSync(path.join(tmpdir(), 'signatures-'));
const versions = readdirSync(packages)
  .map((name) => JSON.parse(readFileSync(path.join(packages, name, 'package.json'), 'utf8')))
  .filter((manifest) => !manifest.private)
  .map(({ name, version }) => `${name}@${version}`);

try {
  const options = { cwd: folder, stdio: 'inherit' };
  execFileSync('npm', ['init', '--yes'], options);
  execFileSync('npm', ['install', '--ignore-scripts', ...versions], options);
  execFileSync('npm', ['audit', 'signatures'], options);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

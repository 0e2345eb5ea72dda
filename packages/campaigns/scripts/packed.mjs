// Installs this package from its packed files into an empty folder, as a user does, and runs its command: help, and a
// campaign on the embedded store that is interrupted and continued. Needs the built packages.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandbox } from '../../sandbox/dist/node.js';

const packages = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'campaigns-packed-'));
const command = path.join(folder, 'node_modules/.bin/23telecom-campaigns');
const recipients = 2000;

function check(isTrue, expected) {
  if (!isTrue) throw new Error(`expected ${expected}`);
  console.log(`ok: ${expected}`);
}

function pack(name) {
  const flags = ['--yes', 'pnpm@10.34.9', 'pack', '--pack-destination', folder];
  execFileSync('npx', flags, { cwd: path.join(packages, name), stdio: 'ignore' });
}

async function run(file, args, { environment = {}, onStart = () => undefined } = {}) {
  const env = { ...process.env, ...environment };
  const child = spawn(file, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  void onStart(child);
  const [code] = await once(child, 'close');
  return { code, output };
}

const sandbox = createSandbox({ balance: 100_000, latency: [10, 30], hasHistory: false });
const { url } = await sandbox.listen({ port: 0 });
try {
  for (const name of ['encoding', 'client', 'campaigns']) pack(name);
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...files, 'pg'];
  execFileSync('npm', install, { cwd: folder, stdio: 'inherit', timeout: 300_000 });

  const help = await run('npx', ['--no-install', '@23telecom/campaigns', '--help']);
  check(help.code === 0 && help.output.includes('Exit codes'), 'npx shows the help');

  const rows = Array.from(
    { length: recipients },
    (_, index) => `+4474${String(index).padStart(8, '0')}`,
  );
  writeFileSync(path.join(folder, 'list.csv'), ['phone', ...rows, ''].join('\n'));
  const environment = { TELECOM_API_KEY: 'sk_prod_local', TELECOM_BASE_URL: url };
  const args = ['run', 'list.csv', '--text', 'Hi', '--sender', 'MyApp', '--yes', '--rate', '5'];
  const sent = () => sandbox.messages().length;
  const first = await run(command, args, {
    environment,
    async onStart(child) {
      while (sent() < 500) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGINT');
    },
  });
  check(first.code === 130 && sent() < recipients, 'Ctrl-C ends with 130 in the middle');
  const second = await run(command, args, { environment });
  check(second.code === 0, 'the same command ends with 0');
  const numbers = new Set(sandbox.messages().map(({ recipient }) => recipient));
  check(numbers.size === recipients && sent() === recipients, 'each recipient got one message');
} finally {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
}

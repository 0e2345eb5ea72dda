// Runs the code of other services in the migration pages with the version of the SDK that the page names.
// `npm run platforms` calls this: the SDKs are too large to be dependencies of the repository.
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installCached } from '../../../scripts/install-cached.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const pages = path.join(root, 'docs/site/pages/migrate');
const folder = path.join(root, 'node_modules/.cache/migrations');
const services = pathToFileURL(path.join(import.meta.dirname, 'services.mjs')).href;

const env = {
  ...process.env,
  MESSAGEBIRD_ACCESS_KEY: 'key',
  PLIVO_AUTH_ID: 'MAXXXXXXXXXXXXXXXXXX',
  PLIVO_AUTH_TOKEN: 'token',
  TELNYX_API_KEY: 'key',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token',
  VONAGE_API_KEY: 'key',
  VONAGE_API_SECRET: 'secret',
};

/** Reads the SDK, its version and the code of a page; null for a page that replaces no service. */
async function readBefore(file) {
  const text = await readFile(path.join(pages, file), 'utf8');
  const [, code] = /^```js before=[^\n]*\n([\s\S]*?)^```/m.exec(text) ?? [];
  if (code === undefined) return null;
  const [, name, version] = /^Before, with `(\S+) (\S+)`/m.exec(text) ?? [];
  if (version === undefined) throw new Error(`${file}: expected "Before, with \`SDK version\`"`);
  return { page: path.basename(file, '.md'), name, version, code };
}

/** Resolves with the output, or with the reason of a failure. */
async function runCode(file, code) {
  await writeFile(path.join(folder, file), code);
  const parameters = ['--import', services, file];
  const run = promisify(execFile)(process.execPath, parameters, {
    cwd: folder,
    env,
    timeout: 60_000,
  });
  return run.then(
    ({ stdout }) => ({ isRight: stdout.includes('id-1'), output: stdout }),
    (error) => ({ isRight: false, output: String(error.stderr || error) }),
  );
}

const files = (await readdir(pages)).filter((file) => file.endsWith('.md'));
const befores = (await Promise.all(files.map(readBefore))).filter((before) => before !== null);
if (befores.length === 0) throw new Error('no migration page has code of another service');
await installCached(
  folder,
  Object.fromEntries(befores.map(({ name, version }) => [name, version])),
);

for (const { page, name, version, code } of befores) {
  const { isRight, output } = await runCode(`${page}.mjs`, code);
  // The control: with another text, the service refuses the message.
  const control = await runCode(`${page}-control.mjs`, code.replace('is ready', 'is gone'));
  const isProven = isRight && !control.isRight;
  console.log(
    `${name} ${version}: ${isProven ? 'sends' : `failed\n${isRight ? 'the control passed' : output}`}`,
  );
  if (!isProven) process.exitCode = 1;
}

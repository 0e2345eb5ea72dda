// An example as its reader uses it: installed, built with its own script, started and called over HTTP:
// node example.mjs hono|express|fastify|workers
import { createSandbox } from '@23telecom/sandbox';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createExampleChecks } from './check-example.mjs';
import { installProject } from './install-project.mjs';
import { reportChecks } from './report-checks.mjs';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { runToEnd, startProcess } from './start-process.mjs';

const name = process.argv[2];
const example = path.resolve(import.meta.dirname, '../../examples', name);
const secret = 'whsec_example';
const adminToken = 'token-of-the-admin';

const manifest = JSON.parse(await readFile(path.join(example, 'package.json'), 'utf8'));
const dependencies = Object.fromEntries(
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([dependency]) => !dependency.startsWith('@23telecom/'),
  ),
);
const folder = await installProject(`example-${name}`, dependencies, ['encoding', 'client']);
await rm(path.join(folder, 'dist'), { recursive: true, force: true });
const isSource = (file) => !/node_modules|dist$/.test(path.relative(example, file));
await cp(example, folder, { recursive: true, filter: isSource });

const sandbox = createSandbox({ hasHistory: false });
const { url } = await sandbox.listen({ port: 0 });
const port = await findFreePort();
const origin = `http://127.0.0.1:${port}`;
const env = {
  ...process.env,
  PORT: `${port}`,
  TELECOM_API_KEY: 'sk_prod_local',
  TELECOM_BASE_URL: url,
  TELECOM_WEBHOOK_SECRET: secret,
  ADMIN_TOKEN: adminToken,
  WRANGLER_SEND_METRICS: 'false',
};
let server;
const build = { 'npm run build': () => runToEnd('npm', ['run', 'build'], { cwd: folder, env }) };
const start = {
  'npm start': async () => {
    const parameters = ['dist/main.js'];
    server = await startProcess(process.execPath, parameters, { cwd: folder, env, origin });
  },
};
// `runtimes.mjs` runs the Worker on the real runtime.
const isServer = 'start' in manifest.scripts;
await reportChecks(
  `example ${name}`,
  { ...build, ...(isServer && start) },
  isServer ? createExampleChecks({ origin, sandbox, secret, adminToken }) : {},
);
await server?.stop();
await sandbox.close();

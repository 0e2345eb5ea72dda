// The Next example, installed with the given major, built, served and driven in Chromium:
// node next.mjs 14|15|16
import { createSandbox } from '@23telecom/sandbox';
import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from '../../../../scripts/chromium.mjs';
import { installProject } from './install-project.mjs';
import { checkCacheComponents } from './check-cache-components.mjs';
import { createNextChecks } from './check-next.mjs';
import { nextVersions } from './next-versions.mjs';
import { reportChecks } from './report-checks.mjs';
import { findFreePort } from '../../../../scripts/find-free-port.mjs';
import { runToEnd, startProcess } from './start-process.mjs';

const major = process.argv[2];
const example = path.resolve(import.meta.dirname, '../../examples/next');
const secret = 'whsec_next';

const { dependencies, devDependencies } = JSON.parse(
  await readFile(path.join(example, 'package.json'), 'utf8'),
);
const others = Object.fromEntries(
  Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name]) => !name.startsWith('@23telecom/'),
  ),
);
const folder = await installProject(`next-${major}`, { ...others, ...nextVersions[major] }, [
  'encoding',
  'client',
  'react',
]);
const executablePath = await requireChromium();
if (!executablePath) console.log(`left out: Next ${major} in Chromium, which was not found`);

for (const built of ['.next', 'app', 'cached', 'next-env.d.ts', 'tsconfig.json']) {
  await rm(path.join(folder, built), { recursive: true, force: true });
}
const isSource = (file) =>
  !/node_modules|\.next$|package\.json$/.test(path.relative(example, file));
await cp(example, folder, { recursive: true, filter: isSource });
await cp(path.join(import.meta.dirname, 'next-probe'), folder, { recursive: true });
// Only Next 14 caches a plain fetch; on later ones the control would make the build ask for nothing.
const isCachingByDefault = major === '14';
if (!isCachingByDefault) await rm(path.join(folder, 'app/probe/control'), { recursive: true });

const sandbox = createSandbox({ balance: 12.5, hasHistory: false, signingSecret: secret });
const { url } = await sandbox.listen({ port: 0 });
const cli = path.join(folder, 'node_modules/next/dist/bin/next');
const shared = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
const env = {
  ...shared,
  TELECOM_API_KEY: 'sk_prod_local',
  TELECOM_BASE_URL: url,
  TELECOM_WEBHOOK_SECRET: secret,
};
const port = await findFreePort();
const origin = `http://127.0.0.1:${port}`;
let server;
let browser;

const steps = {
  'next build: a call makes its page dynamic, without a retry': async () => {
    const output = await runToEnd(process.execPath, [cli, 'build'], { cwd: folder, env });
    const line = /^.*\/probe\/balance.*$/m.exec(output)?.[0] ?? '';
    if (!line.includes('ƒ')) throw new Error(`expected a dynamic page, got ${line}\n${output}`);
    // The control asks without the client.
    const asked = sandbox
      .requests()
      .filter(({ headers }) => headers['user-agent']?.startsWith('23telecom-client'));
    if (asked.length > 0) throw new Error(`the build asked ${asked.length} times`);
  },
  'next start': async () => {
    const flags = ['start', '--hostname', '127.0.0.1', '--port', `${port}`];
    server = await startProcess(process.execPath, [cli, ...flags], { cwd: folder, env, origin });
  },
  ...(executablePath && {
    Chromium: async () => {
      browser = await chromium.launch({ executablePath, args: chromiumArguments });
    },
  }),
};
const checks = createNextChecks({
  origin,
  sandbox,
  secret,
  isCachingByDefault,
  openPage: () => browser.newPage(),
});
await reportChecks(`Next ${nextVersions[major].next}`, steps, executablePath ? checks : {});
await browser?.close();
await server?.stop();
if (major === '16') await checkCacheComponents({ folder, sandbox, env });
await sandbox.close();

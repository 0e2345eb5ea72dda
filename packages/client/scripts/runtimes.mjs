// Runs the built package (`dist`) on all supported runtimes: Node (oldest, newest and installed), Bun,
// Deno, Workers, and Chromium through the proxy handler. Each uses its own sandbox over real HTTP.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { fetchRuntimes } from '../../../scripts/fetch-runtimes.mjs';
import { createExampleChecks } from './runtimes/check-example.mjs';
import { runChecks } from './runtimes/run-checks.mjs';
import { startPage } from './runtimes/start-page.mjs';
import { startService } from './runtimes/start-service.mjs';
import { startWorkerd } from './runtimes/start-workerd.mjs';

const here = import.meta.dirname;
const cache = path.resolve(here, '../../../node_modules/.cache/runtimes');
const timeoutMs = 180_000;

/** Runs the checks in a process. If it does not exit by itself, the client left a handle open. */
const runProcess = (command, options) => (started) =>
  new Promise((resolve, reject) => {
    const service = JSON.stringify({ ...started.service, isRefusalKnown: options.isRefusalKnown });
    const script = path.join(here, 'runtimes/run-process.mjs');
    const child = spawn(command, [...(options.flags ?? []), script, service], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errorOutput = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (errorOutput += part));
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`ended with ${signal ?? code}\n${output}${errorOutput}`));
    });
  });

const runWorker = (workerd) => async (started) => {
  const folder = path.join(cache, 'workers');
  const worker = await startWorkerd(workerd, folder, [{ name: 'checks', entry: 'worker.mjs' }]);
  const secret = 'whsec_example';
  const adminToken = 'token-of-the-admin';
  const example = await startWorkerd(workerd, folder, [
    {
      name: 'example',
      entry: '../../examples/workers/worker.ts',
      variables: {
        TELECOM_API_KEY: started.service.apiKey,
        TELECOM_BASE_URL: started.service.baseUrl,
        TELECOM_WEBHOOK_SECRET: secret,
        ADMIN_TOKEN: adminToken,
      },
      objects: { EVENTS: 'EventStore' },
    },
  ]);
  try {
    const body = JSON.stringify({ ...started.service, isRefusalKnown: false });
    const response = await fetch(worker.origin, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { origin, readLog } = example;
    const { sandbox } = started;
    const checks = createExampleChecks({ origin, readLog, sandbox, secret, adminToken });
    return [...(await response.json()), ...(await runChecks(checks))];
  } finally {
    await Promise.all([worker.stop(), example.stop()]);
  }
};

const runBrowser = (executablePath) => async (started) => {
  const page = await startPage(started);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const tab = await browser.newPage();
    await tab.goto(page.origin);
    const results = await tab.waitForFunction(() => globalThis.results, null, {
      timeout: timeoutMs,
    });
    return await results.jsonValue();
  } finally {
    await browser.close();
    await page.stop();
  }
};

const findRuntimes = async () => {
  const { node20, node24, bun, deno, workerd } = await fetchRuntimes(cache);
  // A journal in a file needs `ffi`: its lock is one of the C library.
  const permissions = ['net', 'env', 'read', 'write', 'sys', 'ffi'].map(
    (name) => `--allow-${name}`,
  );
  return {
    'Node 20.19.0': runProcess(node20, { isRefusalKnown: true }),
    'Node 24.9.0': runProcess(node24, { isRefusalKnown: true }),
    'Bun 1.4.5': runProcess(bun, { flags: ['run'], isRefusalKnown: true }),
    'Deno 2.9.6': runProcess(deno, {
      flags: ['run', '--no-prompt', ...permissions],
      isRefusalKnown: true,
    }),
    Workers: runWorker(workerd),
  };
};

const skipped = [];
const found = await findRuntimes().catch((error) => {
  skipped.push('Node 20.19 and 24, Bun, Deno and Workers: the download from npm failed');
  console.error(error.message);
  return {};
});
const executablePath = await requireChromium();
if (!executablePath) skipped.push('Chromium: not found');
const runtimes = {
  [`Node ${process.versions.node}`]: runProcess(process.execPath, { isRefusalKnown: true }),
  ...found,
  ...(executablePath && { Chromium: runBrowser(executablePath) }),
};

let failed = 0;
const report = async ([name, run]) => {
  const started = await startService();
  const results = await run(started).catch((error) => [{ name: 'the run', fault: String(error) }]);
  await started.stop();
  const faults = results.filter(({ fault }) => fault !== null);
  failed += faults.length;
  console.log(
    `${faults.length ? '✗' : '✓'} ${name}: ${results.length - faults.length} of ${results.length}`,
  );
  for (const { name: check, fault } of faults) console.log(`  ✗ ${check}\n    ${fault}`);
};
await Promise.all(Object.entries(runtimes).map(report));
for (const reason of skipped) console.log(`left out: ${reason}`);
if (failed > 0) process.exitCode = 1;

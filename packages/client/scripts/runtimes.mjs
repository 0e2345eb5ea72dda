// Runs what is published (`dist`) where it says that it runs: the oldest Node, this one, Bun, Deno,
// a Worker, and Chromium through the proxy handler. Each against a sandbox over real HTTP.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumArguments, requireChromium } from '../../../scripts/chromium.mjs';
import { createExampleChecks } from './runtimes/check-example.mjs';
import { fetchRuntimes } from './runtimes/fetch-runtimes.mjs';
import { runChecks } from './runtimes/run-checks.mjs';
import { startPage } from './runtimes/start-page.mjs';
import { startService } from './runtimes/start-service.mjs';
import { startWorkerd } from './runtimes/start-workerd.mjs';

const here = import.meta.dirname;
const cache = path.resolve(here, '../../../node_modules/.cache/runtimes');
const patienceMs = 180_000;

/** Runs the checks in a process; one that does not end by itself has left something open. */
const runProcess = (command, options) => (started) =>
  new Promise((resolve, reject) => {
    const service = JSON.stringify({ ...started.service, isRefusalKnown: options.isRefusalKnown });
    const script = path.join(here, 'runtimes/run-process.mjs');
    const child = spawn(command, [...(options.flags ?? []), script, service], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (complaints += part));
    const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(output));
      else reject(new Error(`ended with ${signal ?? code}\n${output}${complaints}`));
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
      namespaces: { EVENTS: 'store' },
    },
    { name: 'store', entry: 'store.mjs' },
  ]);
  try {
    const body = JSON.stringify({ ...started.service, isRefusalKnown: false });
    const answer = await fetch(worker.origin, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    const { origin } = example;
    const { sandbox } = started;
    const checks = createExampleChecks({ origin, sandbox, secret, adminToken });
    return [...(await answer.json()), ...(await runChecks(checks))];
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
      timeout: patienceMs,
    });
    return await results.jsonValue();
  } finally {
    await browser.close();
    await page.stop();
  }
};

const findRuntimes = async () => {
  const { node20, node24, bun, deno, workerd } = await fetchRuntimes(cache);
  const permissions = ['net', 'env', 'read', 'write', 'sys'].map((name) => `--allow-${name}`);
  return {
    'Node 20.19.0': runProcess(node20, { isRefusalKnown: true }),
    'Node 24.9.0': runProcess(node24, { isRefusalKnown: true }),
    'Bun 1.4.5': runProcess(bun, { flags: ['run'], isRefusalKnown: true }),
    'Deno 2.9.6': runProcess(deno, {
      flags: ['run', '--no-prompt', ...permissions],
      isRefusalKnown: false,
    }),
    Workers: runWorker(workerd),
  };
};

const leftOut = [];
const found = await findRuntimes().catch((error) => {
  leftOut.push('Node 20.19 and 24, Bun, Deno and Workers: npm did not give them');
  console.error(error.message);
  return {};
});
const executablePath = await requireChromium();
if (!executablePath) leftOut.push('Chromium: there is none');
const runtimes = {
  [`Node ${process.versions.node}`]: runProcess(process.execPath, { isRefusalKnown: true }),
  ...found,
  ...(executablePath && { Chromium: runBrowser(executablePath) }),
};

let failed = 0;
const report = async ([name, run]) => {
  const started = await startService();
  const results = await run(started).catch((error) => [{ name: 'a run', fault: String(error) }]);
  await started.stop();
  const faults = results.filter(({ fault }) => fault !== null);
  failed += faults.length;
  console.log(
    `${faults.length ? '✗' : '✓'} ${name}: ${results.length - faults.length} of ${results.length}`,
  );
  for (const { name: check, fault } of faults) console.log(`  ✗ ${check}\n    ${fault}`);
};
await Promise.all(Object.entries(runtimes).map(report));
for (const reason of leftOut) console.log(`left out: ${reason}`);
if (failed > 0) process.exitCode = 1;

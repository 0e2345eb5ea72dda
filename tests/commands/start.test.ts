import { spawn, type ChildProcess } from 'node:child_process';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { chromium } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { chromiumArguments, requireChromium } from '../../scripts/chromium.mjs';

// Runs `npm start` as a terminal does: in its own process group, which Ctrl-C interrupts.

const executablePath = await requireChromium();
const root = path.resolve(import.meta.dirname, '../..');
const opened: (ChildProcess | Server)[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) {
    if ('pid' in one && one.pid !== undefined && one.exitCode === null) {
      process.kill(-one.pid, 'SIGKILL');
    } else if ('close' in one) one.close();
  }
});

interface Started {
  readonly url: string;
  readonly upstream: string;
  readonly output: () => string;
  /** Sends SIGINT to the process group, like Ctrl-C; resolves to the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

function start(port: number): Promise<Started> {
  const child = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), TELECOM_API_KEY: undefined },
  });
  opened.push(child);
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const [, url] = /Open +(http:\S+)/.exec(output) ?? [];
      const [, upstream] = /API +(http:\S+)/.exec(output) ?? [];
      if (url === undefined || upstream === undefined) return;
      resolve({
        url,
        upstream,
        output: () => output,
        interrupt: () =>
          new Promise((resolveExit) => {
            child.once('close', resolveExit);
            if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
          }),
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => {
      reject(new Error(`npm start ended with ${code}: ${output}`));
    });
  });
}

async function takePort(): Promise<number> {
  const server = createServer();
  opened.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

test('npm start serves page and sandbox on the next free port, prints one URL, and stops on Ctrl-C', async () => {
  const taken = await takePort();
  const { url, upstream, output, interrupt } = await start(taken);
  expect(Number(new URL(url).port)).toBeGreaterThan(taken);
  expect(output().match(/Open +http/g)).toHaveLength(1);

  const page = await fetch(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="root">');
  const balance = await fetch(`${upstream}/user/balance`, {
    headers: { 'X-API-Key': 'sk_prod_local' },
  });
  expect(balance.status).toBe(200);

  await interrupt();
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  await expect(fetch(upstream)).rejects.toThrow('fetch failed');
});

test.runIf(executablePath !== undefined)(
  'the page of npm start shows its view at once, although no build has drawn it',
  async () => {
    const { url, interrupt } = await start(await takePort());
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...chromiumArguments],
    });
    try {
      const page = await browser.newPage();
      // The longest wait for a first paint never ends here, and an empty page has none.
      await page.addInitScript(() => {
        const original = globalThis.setTimeout;
        globalThis.setTimeout = ((callback: () => void, ms?: number) =>
          ms === 3000 ? 0 : original(callback, ms)) as typeof globalThis.setTimeout;
      });
      await page.goto(url);
      await page.getByRole('heading', { name: 'New message' }).waitFor({ timeout: 60_000 });
    } finally {
      await browser.close();
      await interrupt();
    }
  },
);

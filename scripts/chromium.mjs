// Finds a Chromium for the browser and end-to-end tests, so that you need not install it:
// CHROMIUM_PATH, then the system's, then Playwright's, then the one that an optional npm package carries.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright';

const root = path.resolve(import.meta.dirname, '..');

/** Flags under which every one of these Chromiums starts headless, also as root and with no network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a Chromium, or `undefined`. */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const candidates = [...systemPaths, chromium.executablePath()];
  return candidates.find((candidate) => existsSync(candidate)) ?? (await unpackCarriedChromium());
}

/** Finds a Chromium; without one CI fails, and on a developer's machine the browser tests are left out. */
export async function requireChromium() {
  const found = await findChromium();
  if (found) return found;
  const message =
    'No Chromium found: set CHROMIUM_PATH or install one (npx playwright install chromium).';
  if (process.env.CI) throw new Error(message);
  console.warn(`${message} The browser tests are left out.`);
  return undefined;
}

/** Unpacks the browser inside the optional npm package once, into the repository's cache. */
async function unpackCarriedChromium() {
  const directory = path.join(root, 'node_modules/.cache/chromium');
  const target = path.join(directory, 'chromium');
  if (existsSync(target)) return target;
  let archive;
  try {
    const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium/package.json');
    archive = path.join(path.dirname(manifest), 'bin/chromium.br');
  } catch {
    archive = path.join(root, 'node_modules/@sparticuz/chromium/bin/chromium.br');
  }
  if (!existsSync(archive) || process.platform !== 'linux' || process.arch !== 'x64')
    return undefined;

  await mkdir(directory, { recursive: true });
  // Unpack to a unique name, then rename. Two configs of one Vitest process each load their own copy
  // of this module, so the process ID alone is not unique.
  const partial = `${target}.${randomUUID()}`;
  try {
    await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(partial));
    await chmod(partial, 0o755);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
  return target;
}

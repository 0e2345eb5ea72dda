import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "checks", worker = .checks)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "checks")],
);
const checks :Workerd.Worker = (
  modules = [(name = "checks", esModule = embed "checks.mjs")],
  compatibilityDate = "2026-11-01",
);
`;

const readPort = (child) =>
  new Promise((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (part) => (errors += part));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}\n${errors}`)));
    child.stdio[3].on('data', (line) => {
      const { event, port } = JSON.parse(String(line));
      if (event === 'listen') resolve(port);
    });
  });

/** Bundles the checks as wrangler would, and runs them in workerd. Returns their results. */
export const runWorker = async (workerd, cache) => {
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'sandbox-'));
  await build({
    entryPoints: [path.join(import.meta.dirname, 'worker.mjs')],
    outfile: path.join(folder, 'checks.mjs'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // Without Node's built-in modules, an import of one fails the build.
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  });
  await writeFile(path.join(folder, 'config.capnp'), config);
  const child = spawn(workerd, ['serve', path.join(folder, 'config.capnp'), '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  try {
    const response = await fetch(`http://127.0.0.1:${await readPort(child)}`);
    if (!response.ok) throw new Error(await response.text());
    return await response.json();
  } finally {
    await new Promise((resolve) => {
      child.removeAllListeners('exit').once('exit', resolve);
      child.kill();
    });
    await rm(folder, { recursive: true });
  }
};

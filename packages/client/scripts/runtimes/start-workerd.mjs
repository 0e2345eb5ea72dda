import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The day whose rules of Workers hold. */
const compatibilityDate = '2026-11-01';

const bundle = (entry, outfile) =>
  build({
    entryPoints: [path.join(here, entry)],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    // As wrangler resolves what it bundles; of Node's modules none is there.
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  });

const toService = ({ name }) => `(name = "${name}", worker = .${name})`;

const toWorker = ({ name, bindings = [] }) => `const ${name} :Workerd.Worker = (
  modules = [(name = "${name}", esModule = embed "${name}.mjs")],
  compatibilityDate = "${compatibilityDate}",
  bindings = [${bindings.join(', ')}],
  globalOutbound = "internet",
);`;

const toBinding = ([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`;

/**
 * Starts Workers, the first one behind a port of the loopback. `workers` name their entry file,
 * their variables and their KV namespaces; gives the origin and what ends it.
 */
export const startWorkerd = async (binary, folder, workers) => {
  await mkdir(folder, { recursive: true });
  const directory = await mkdtemp(path.join(folder, 'workerd-'));
  const described = workers.map(({ name, variables = {}, namespaces = {} }) => ({
    name,
    bindings: [
      ...Object.entries(variables).map(toBinding),
      ...Object.entries(namespaces).map(
        ([binding, store]) => `(name = "${binding}", kvNamespace = "${store}")`,
      ),
    ],
  }));
  for (const { name, entry } of workers) await bundle(entry, path.join(directory, `${name}.mjs`));
  const config = path.join(directory, 'config.capnp');
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    ${[...described.map(toService), '(name = "internet", network = (allow = ["public", "private"]))'].join(',\n    ')}
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "${workers[0].name}")],
);
${described.map(toWorker).join('\n')}
`,
  );
  const child = spawn(binary, ['serve', config, '--control-fd=3'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (part) => (complaints += part));
  const port = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}\n${complaints}`)));
    child.stdio[3].on('data', (line) => {
      const event = JSON.parse(String(line));
      if (event.event === 'listen') resolve(event.port);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', resolve);
        child.kill();
      });
      await rm(directory, { recursive: true });
    },
  };
};

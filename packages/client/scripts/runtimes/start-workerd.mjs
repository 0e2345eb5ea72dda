import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The version of the Workers runtime's behaviour. */
const compatibilityDate = '2026-11-01';

const bundle = (entry, outfile) =>
  build({
    entryPoints: [path.join(here, entry)],
    outfile,
    bundle: true,
    // The example is a package of its own; these folders have ours.
    nodePaths: [path.resolve(here, '../../../react/node_modules')],
    format: 'esm',
    target: 'es2022',
    // The conditions of wrangler. Without Node's built-in modules, an import of one fails the build.
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  });

const toService = ({ name }) => `(name = "${name}", worker = .${name})`;

const toWorker = ({ name, bindings, objects }) => `const ${name} :Workerd.Worker = (
  modules = [(name = "${name}", esModule = embed "${name}.mjs")],
  compatibilityDate = "${compatibilityDate}",
  bindings = [${bindings.join(', ')}],
  durableObjectNamespaces = [${objects.map((className) => `(className = "${className}", uniqueKey = "${className}")`).join(', ')}],
  durableObjectStorage = (inMemory = void),
  globalOutbound = "internet",
);`;

const toBinding = ([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`;

/**
 * Starts Workers, the first of which listens on a loopback port. Each has an entry file, variables and
 * Durable Objects, by binding. Returns the origin, a function that returns what they have logged, and a
 * function that stops them.
 */
export const startWorkerd = async (binary, folder, workers) => {
  await mkdir(folder, { recursive: true });
  const directory = await mkdtemp(path.join(folder, 'workerd-'));
  const described = workers.map(({ name, variables = {}, objects = {} }) => ({
    name,
    bindings: [
      ...Object.entries(variables).map(toBinding),
      ...Object.entries(objects).map(
        ([binding, className]) => `(name = "${binding}", durableObjectNamespace = "${className}")`,
      ),
    ],
    objects: Object.values(objects),
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
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let errorOutput = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (errorOutput += part));
  const port = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`workerd ended with ${code}\n${errorOutput}`)));
    child.stdio[3].on('data', (line) => {
      const event = JSON.parse(String(line));
      if (event.event === 'listen') resolve(event.port);
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    readLog: () => output,
    stop: async () => {
      await new Promise((resolve) => {
        child.removeAllListeners('exit').once('exit', resolve);
        child.kill();
      });
      await rm(directory, { recursive: true });
    },
  };
};

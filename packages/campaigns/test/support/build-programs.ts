import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Programs that only `pnpm prove` and `pnpm soak` start. */
const commands = ['prove.program.ts', 'soak.program.ts'];
const root = path.resolve(import.meta.dirname, '../..');
/** Packages from npm, which need no translation. */
const external = [
  'csv-parse',
  'fs-native-extensions',
  'graphile-worker',
  'libphonenumber-js',
  'pg',
  'pg-copy-streams',
];

/**
 * Bundles the programs that tests start as processes, from the sources of all packages. A start from TypeScript files
 * would cost each process most of a second of processor time.
 *
 * @param folder - within this package, so that the programs find the packages that they import
 */
export async function buildPrograms(folder: string): Promise<void> {
  const programs = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.program.ts') && !commands.includes(path.basename(name)))
    .map((name) => path.join('test', name));
  await build({
    absWorkingDir: root,
    entryPoints: [...programs, 'src/cli.ts', 'examples/graphile-worker/worker.ts'],
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['@23telecom/source'],
    external,
    logLevel: 'warning',
  });
}

/** The bundle of a program. */
export function bundleOf(folder: string, file: string): string {
  return path.join(folder, path.relative(root, file).replace(/\.ts$/, '.mjs'));
}

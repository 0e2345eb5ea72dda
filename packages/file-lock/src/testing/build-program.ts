import path from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles a TypeScript module with everything of this workspace, so that a process starts it in a few
 * milliseconds. The file lies in its package, where the native library can be found.
 *
 * @param code - Imports the sources by paths relative to `folder`.
 * @returns the path of the bundle
 */
export async function buildProgram(
  packageRoot: string,
  name: string,
  code: string,
  format: 'esm' | 'cjs' = 'esm',
): Promise<string> {
  const extension = format === 'esm' ? 'mjs' : 'cjs';
  const outfile = path.join(packageRoot, 'node_modules/.cache/programs', `${name}.${extension}`);
  await build({
    stdin: { contents: code, resolveDir: packageRoot, loader: 'ts' },
    outfile,
    format,
    bundle: true,
    platform: 'node',
    target: 'node20',
    conditions: ['@23telecom/source'],
    logLevel: 'error',
    // Keep a program that is imported only to run.
    ignoreAnnotations: true,
    // Some dependencies are CommonJS and require Node's modules; a CommonJS bundle has no `import.meta`.
    ...(format === 'esm'
      ? {
          banner: {
            js: `import { createRequire as _create } from 'node:module'; const require = _create(import.meta.url);`,
          },
        }
      : {
          define: { 'import.meta.url': 'moduleUrl' },
          banner: { js: `const moduleUrl = require('node:url').pathToFileURL(__filename).href;` },
        }),
  });
  return outfile;
}

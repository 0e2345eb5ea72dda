import type { Options } from 'tsup';

/** The build of every published package: ESM and CJS, unminified, with source maps. `emit-types` adds the types. */
export const base = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  splitting: true,
  clean: true,
  outDir: 'dist',
} satisfies Options;

import type { Options } from 'tsup';

/** The build of every published package: ESM and CJS with types, unminified, with source maps. */
export const base = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  sourcemap: true,
  splitting: true,
  clean: true,
  outDir: 'dist',
} satisfies Options;

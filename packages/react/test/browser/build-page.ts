import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { resolveSources } from '../../../../vitest.base.ts';

export const pageDirectory = path.resolve(import.meta.dirname, '../../node_modules/.cache/page');

/** Builds the page of the examples, as an application bundles them. */
export async function setup(): Promise<void> {
  // Vitest sets NODE_ENV to `test`, which would bundle the development build of React.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      ...resolveSources,
      configFile: false,
      root: path.join(import.meta.dirname, 'page'),
      plugins: [react(), tailwindcss()],
      build: { outDir: pageDirectory, emptyOutDir: true },
      logLevel: 'error',
    });
  } finally {
    process.env.NODE_ENV = environment;
  }
}

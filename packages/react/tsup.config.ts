import { keepFiles } from './build/keep-files.ts';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  // Each source file gets an output file of its own. Only the files of hooks then have 'use client',
  // and a server component that imports options loads no hook. `treeshake` would drop the directive.
  entry: ['src/**/*.{ts,tsx}', '!src/**/*.{test,test-d}.{ts,tsx}'],
  splitting: false,
  noExternal: ['@23telecom/checks'],
  esbuildPlugins: [keepFiles],
});

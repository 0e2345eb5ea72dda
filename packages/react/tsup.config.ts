import { keepFiles } from './build/keep-files.ts';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  // One output file a source file: 'use client' stays with the hooks alone, and a server component
  // that imports an option pulls in no hook. No `treeshake`: it would drop the directive.
  entry: ['src/**/*.{ts,tsx}', '!src/**/*.{test,test-d}.{ts,tsx}'],
  splitting: false,
  esbuildPlugins: [keepFiles],
  dts: {
    entry: {
      index: 'src/index.ts',
      'options/index': 'src/options/index.ts',
      'composer/index': 'src/composer/index.ts',
    },
  },
});

import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts'],
  platform: 'node',
  // Other runtimes know Node's modules by their full names only.
  removeNodeProtocol: false,
  // The packages that bundle this one make their own CommonJS.
  format: ['esm'],
});

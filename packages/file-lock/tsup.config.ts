import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts'],
  // The packages that bundle this one make their own CommonJS.
  format: ['esm'],
  platform: 'node',
  // The client is bundled without a platform, so it knows Node's modules by their full names only.
  removeNodeProtocol: false,
});

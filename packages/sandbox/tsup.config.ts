import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/testing.ts', 'src/cli.ts'],
  platform: 'node',
  // `import.meta.url` finds openapi.yaml beside dist, in CommonJS too.
  shims: true,
});

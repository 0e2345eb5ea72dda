import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: ['src/index.ts', 'src/testing.ts', 'src/node.ts', 'src/node-testing.ts', 'src/cli.ts'],
  platform: 'node',
  noExternal: ['@23telecom/checks', '@23telecom/command-line', '@23telecom/file-lock'],
  // `import.meta.url` finds openapi.yaml beside dist and the native library, in CommonJS too.
  shims: true,
});

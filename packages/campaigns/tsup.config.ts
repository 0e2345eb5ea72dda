import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  entry: {
    index: 'src/index.ts',
    postgres: 'src/postgres/index.ts',
    embedded: 'src/embedded/index.ts',
    cli: 'src/cli.ts',
    server: 'src/server/index.ts',
  },
  platform: 'node',
  // Other runtimes know Node's modules by their full names only.
  removeNodeProtocol: false,
  noExternal: ['@23telecom/checks', '@23telecom/command-line', '@23telecom/file-lock'],
  // `import.meta.url` finds the native library and PostgreSQL, in CommonJS too.
  shims: true,
});

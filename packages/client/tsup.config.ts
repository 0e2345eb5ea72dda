import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

export default defineConfig({
  ...base,
  // Deno and Workers know Node's modules by their full names alone.
  removeNodeProtocol: false,
  external: [/^node:/],
  entry: {
    index: 'src/index.ts',
    webhooks: 'src/webhooks/index.ts',
    server: 'src/server/index.ts',
    node: 'src/node/index.ts',
    opentelemetry: 'src/opentelemetry/index.ts',
  },
});

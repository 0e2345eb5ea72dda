import { readFile, rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

const shared = {
  ...base,
  define: { CLIENT_VERSION: JSON.stringify(version) },
  // Done once, below: all builds write to the same folder.
  clean: false,
  // Deno and Workers know Node's modules by their full names only.
  removeNodeProtocol: false,
  external: [/^node:/],
  noExternal: ['@23telecom/checks'],
};

const main = { index: 'src/index.ts' };

/** Modules that `src/client/parts.ts` loads on first use: entries too, so that the files keep their names. */
const mainOnDemand = {
  'on-demand/sms': 'src/sms/operations.ts',
  'on-demand/shared': 'src/client/shared-operations.ts',
  'on-demand/list': 'src/call/results/walk-pages.ts',
  'on-demand/explain': 'src/call/words/explanations.ts',
  'on-demand/campaigns': 'src/campaigns/refuse-direct.ts',
  'on-demand/preview': 'src/sms/create-preview.ts',
  'on-demand/send-many': 'src/sms/send-many/run-send-many.ts',
  'on-demand/send-once': 'src/sms/send-once/run-send-once.ts',
  'on-demand/keyed-send': 'src/sms/send-once/run-keyed-send.ts',
  'on-demand/send-once-by-proxy': 'src/sms/send-once/send-once-by-proxy.ts',
  'on-demand/wait-for': 'src/sms/create-wait-for.ts',
  'on-demand/direct': 'src/call/transports/direct-transport.ts',
  'on-demand/server-requests': 'src/call/transports/server-requests.ts',
  'on-demand/request': 'src/request/request-operation.ts',
};

const webhooks = { webhooks: 'src/webhooks/index.ts' };

const webhooksOnDemand = {
  'on-demand/webhook-handler': 'src/webhooks/create-handler.ts',
  'on-demand/webhook-body': 'src/webhooks/reject-body.ts',
};

const node = { node: 'src/node/index.ts' };

const server = { server: 'src/server/index.ts' };

const serverOnDemand = {
  'on-demand/proxy-handler': 'src/server/create-request-handler.ts',
  'on-demand/proxy-memory': 'src/server/create-memory.ts',
};

const others = {
  codes: 'src/codes/index.ts',
  opentelemetry: 'src/opentelemetry/index.ts',
};

export default defineConfig(async () => {
  await rm(base.outDir, { recursive: true, force: true });
  return [
    {
      ...shared,
      entry: { ...main, ...mainOnDemand },
      // Makes each part import all of the main entry. Otherwise esbuild cuts the entry into a file for
      // every set of parts that share something: many files to load before the first message.
      inject: ['src/index.ts'],
    },
    {
      ...shared,
      entry: { ...webhooks, ...webhooksOnDemand },
      inject: ['src/webhooks/index.ts'],
    },
    {
      ...shared,
      entry: { ...server, ...serverOnDemand },
      inject: ['src/server/index.ts'],
    },
    { ...shared, entry: others },
    {
      ...shared,
      entry: node,
      noExternal: ['@23telecom/checks', '@23telecom/file-lock'],
      // `import.meta.url` finds the native library, in CommonJS too.
      shims: true,
    },
  ];
});

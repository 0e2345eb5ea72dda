import { rm } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.ts';

const shared = {
  ...base,
  // Done once, below: both builds write to the same folder.
  clean: false,
  // Deno and Workers know Node's modules by their full names alone.
  removeNodeProtocol: false,
  external: [/^node:/],
};

const main = { index: 'src/index.ts' };

/** What the main entry loads when it is first used: entries too, so that the files keep their names. */
const mainOnDemand = {
  'on-demand/sms': 'src/wire/sms/operations.ts',
  'on-demand/shared': 'src/wire/operations.ts',
  'on-demand/list': 'src/call/walk-pages.ts',
  'on-demand/preview': 'src/sms/create-preview.ts',
  'on-demand/send-many': 'src/sms/send-many/run-send-many.ts',
  'on-demand/wait-for': 'src/sms/create-wait-for.ts',
  'on-demand/sign-request': 'src/call/sign-request.ts',
  'on-demand/request': 'src/request/request-operation.ts',
};

const webhooks = { webhooks: 'src/webhooks/index.ts' };

const webhooksOnDemand = { 'on-demand/webhook-handler': 'src/webhooks/handle.ts' };

const others = {
  server: 'src/server/index.ts',
  node: 'src/node/index.ts',
  opentelemetry: 'src/opentelemetry/index.ts',
};

export default defineConfig(async () => {
  await rm(base.outDir, { recursive: true, force: true });
  return [
    {
      ...shared,
      entry: { ...main, ...mainOnDemand },
      // Each part is told that it needs all of the main entry, which otherwise is cut into a file for
      // every set of parts that share something: many to open before the first message goes out.
      inject: ['src/index.ts'],
      // All types at once, since entries share some.
      dts: { entry: { ...main, ...webhooks, ...others } },
    },
    {
      ...shared,
      entry: { ...webhooks, ...webhooksOnDemand },
      inject: ['src/webhooks/index.ts'],
      dts: false,
    },
    { ...shared, entry: others, dts: false },
  ];
});

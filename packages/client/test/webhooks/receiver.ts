// The server that the test kills: it appends each event to a file, after a pause if the test asks for one.
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFileStore } from '../../src/node/index.ts';
import { createStoreDedupe, createWebhooks } from '../../src/webhooks/index.ts';

const [storePath = '', eventsPath = '', mode = 'fast', pauseMs = '0'] = process.argv.slice(2);

const handler = createWebhooks({ secrets: 'whsec_one' }).handler({
  // Short, so that the test need not wait for ten seconds like the provider.
  dedupe: createStoreDedupe(await openFileStore(storePath), { claimMs: 1000 }),
  respondFirst: mode === 'respondFirst',
  delivery: async ({ messageId }) => {
    process.send?.('called');
    await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
    await appendFile(eventsPath, `${messageId}\n`);
  },
});
const server = createServer((...both) => void handler(...both));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

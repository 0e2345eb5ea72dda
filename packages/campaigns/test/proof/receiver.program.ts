// A receiver of webhooks in a process of its own, which kills itself when an event is stored and not yet
// confirmed. Arguments: the connection string, the signing secret, and the number of that event; 0 for none.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';
import { createCampaigns } from '../../src/index.ts';
import { openPostgres } from '../../src/postgres/index.ts';

const [connectionString = '', secrets = '', dieAt = '0'] = process.argv.slice(2);
const campaigns = createCampaigns({
  telecom: createClient({ apiKey: 'sk_prod_local' }),
  store: openPostgres({ connectionString }),
});
let stored = 0;
const handler = createWebhooks({ secrets, toleranceMs: Infinity }).handler({
  async inbox(event, context) {
    await campaigns.inbox(event, context);
    stored += 1;
    if (stored === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
  },
  // Each copy reaches the tables.
  dedupe: false,
});
const server = createServer((request, response) => void handler(request, response));
// The test has ended.
process.once('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});

// A server with the handler of the guide in a process of its own. It kills itself when an event is stored and its
// 204 is about to be written. Arguments: the connection string, the signing secret, the port (0 for a free one),
// and the number of that request (0 for none).
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';
import { createCampaigns } from '../../src/index.ts';
import { openPostgres } from '../../src/postgres/index.ts';

const [connectionString = '', secrets = '', port = '0', dieAt = '0'] = process.argv.slice(2);
const campaigns = createCampaigns({
  telecom: createClient({ apiKey: 'sk_prod_local' }),
  store: openPostgres({ connectionString }),
});
// The clock of the sandbox is hours ahead of this machine's.
const webhooks = createWebhooks({ secrets, toleranceMs: Infinity });
const handler = webhooks.handler({ inbox: campaigns.inbox });
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  if (requests === Number(dieAt)) {
    response.writeHead = () => {
      process.kill(process.pid, 'SIGKILL');
      return response;
    };
  }
  void handler(request, response);
});
// The test has ended.
process.once('disconnect', () => process.exit());
server.listen(Number(port), '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});

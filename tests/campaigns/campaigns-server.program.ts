// The server of a page: the provider, campaigns on the embedded store, and their handler on a socket. It sends one
// campaign, "spring", to 130 recipients, 100 in the first request and the second one held back. Argument: a folder.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCampaigns } from '@23telecom/campaigns';
import { openEmbedded } from '@23telecom/campaigns/embedded';
import { createCampaignsHandler } from '@23telecom/campaigns/server';
import { createClient } from '@23telecom/client';
import { toNodeHandler } from '@23telecom/client/server';
import { createSandbox } from '@23telecom/sandbox/node';

const [folder = ''] = process.argv.slice(2);
const sandbox = createSandbox({ balance: 1000, hasHistory: false });
const { url } = await sandbox.listen({ port: 0 });
const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: url });
const store = openEmbedded(folder);
const campaigns = createCampaigns({ telecom, store });
const campaign = await campaigns.create({ id: 'spring', senderId: 'MyApp', text: 'Sale' });
await campaign.add(
  Array.from({ length: 130 }, (_, index) => `+4474${String(index).padStart(8, '0')}`),
);
await campaign.plan();
await campaign.start();
await campaigns.step({ limit: 1 });

const handler = createCampaignsHandler({
  client: telecom,
  campaigns,
  allow: [
    'campaigns.progress',
    'campaigns.messages',
    'campaigns.list',
    'campaigns.pause',
    'campaigns.resume',
  ],
  authorize: () => ({ visitor: 'ann' }),
});
const listener = toNodeHandler(handler);
const server = createServer((request, response) => void listener(request, response));
process.on('message', (word) => {
  if (word === 'step') void campaigns.step().then(() => process.send?.('stepped'));
});
process.once('disconnect', () => {
  server.closeAllConnections();
  server.close();
  void campaigns
    .close()
    .then(() => store.close())
    .then(() => sandbox.close());
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));

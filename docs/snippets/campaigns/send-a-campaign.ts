import { createCampaigns } from '@23telecom/campaigns';
import { openEmbedded } from '@23telecom/campaigns/embedded';
import { createClient } from '@23telecom/client';

const campaigns = createCampaigns({
  telecom: createClient(),
  store: openEmbedded('./campaigns'), // several machines: openPostgres({ connectionString })
  requestsPerSecond: 200, // all workers of this store together
});

const campaign = await campaigns.create({
  id: 'spring-sale', // yours: the same input again is the same campaign
  senderId: 'MyApp',
  text: 'Sale ends Sunday',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  maxCost: 5000,
});
await campaign.add(['+447911123456', { recipient: '+14155550100', timeZone: 'America/Denver' }]);
const { recipients, duplicates, cost, lastsAtLeastMs } = await campaign.plan(); // nothing is sent yet
recipients; //=> 2
await campaign.start();

const worker = campaigns.work({ concurrency: 8 }); // on every machine
process.once('SIGTERM', () => void worker.stop()); // kill -9 is safe too
for await (const progress of campaign.watch()) console.log(progress.state, progress.accepted);
(await campaign.progress()).accepted; //=> 2
await campaigns.close();

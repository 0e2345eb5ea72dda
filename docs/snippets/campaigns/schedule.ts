import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';

const store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const campaigns = createCampaigns({ telecom: createClient(), store });

const campaign = await campaigns.create({
  id: 'spring-2030',
  senderId: 'MyApp',
  text: 'Sale ends Sunday',
  startAt: '2030-03-01T09:00:00Z',
  expiresAt: '2030-03-01T20:00:00Z',
  hours: { from: '09:00', to: '20:00', timeZone: 'recipient' },
});
await campaign.add(['+447911123456']);
await campaign.plan();
await campaign.start();
(await campaign.progress()).state; //=> 'scheduled'
await campaigns.close();

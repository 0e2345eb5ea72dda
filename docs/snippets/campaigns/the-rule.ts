import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY ?? '' });
const store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const campaigns = createCampaigns({ telecom, store });

const campaign = await campaigns.get('spring-2030');
for await (const request of campaign.uncertain()) {
  console.log(request.recipients.length, request.sentAt);
  await campaign.resolve(request, 'sent', { by: 'ann@example.com' }); // or 'resend'
}

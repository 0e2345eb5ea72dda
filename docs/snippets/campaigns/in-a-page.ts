import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createCampaignsHandler, withCampaigns } from '@23telecom/campaigns/server';
import { createClient } from '@23telecom/client';

const telecom = createClient({ apiKey: process.env.TELECOM_API_KEY ?? '' });
const store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const campaigns = createCampaigns({ telecom, store });

export const POST = createCampaignsHandler({
  client: telecom,
  campaigns,
  allow: ['campaigns.progress', 'campaigns.messages', 'campaigns.pause'],
  authorize: (request) => request.headers.get('x-admin') === 'yours' && { visitor: 'ann' },
});

// On the server itself, the same calls read the store.
const { state, accepted } = await withCampaigns(telecom, campaigns).campaigns.progress(
  'spring-2030',
);

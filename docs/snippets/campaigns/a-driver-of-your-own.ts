import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';

const store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const campaigns = createCampaigns({ telecom: createClient(), store });

/** The job of your scheduler: returns whether it should run again at once. */
export async function sendCampaigns(signal: AbortSignal): Promise<boolean> {
  const { isIdle } = await campaigns.step({ limit: 8, signal });
  return !isIdle;
}

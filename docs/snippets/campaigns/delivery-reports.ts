import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';
import { createWebhooks } from '@23telecom/client/webhooks';

const telecom = createClient();
const store = openPostgres({ connectionString: process.env.DATABASE_URL ?? '' });
const campaigns = createCampaigns({ telecom, store });
const webhooks = createWebhooks({ secrets: process.env.TELECOM_WEBHOOK_SECRET });

/** Mount it at the URL of the delivery webhook, on every instance. */
export const receive = webhooks.handler({ inbox: campaigns.inbox });

/** Sends a message, and resolves when any instance has stored its report: the provider is not polled. */
export async function sendAndWait(to: string): Promise<string> {
  const { results } = await telecom.sms.send({ to: [to], text: 'Hi', senderId: 'MyApp' });
  const report = await campaigns.waitFor(results[0]?.messageId ?? '', { timeoutMs: 120_000 });
  return report.status;
}

import type { Campaigns } from '@23telecom/campaigns';
import type { Sandbox } from '@23telecom/sandbox';
import { findInBooks } from '../runs/find-in-books.ts';
import type { RunRecord } from '../runs/run-record.ts';

/**
 * Decides on requests that were open when an earlier server was killed, by the books of the sandbox. They are
 * complete, and the sandbox was in the same process: a request that they do not show can never be carried out
 * any more, so it is sent. With the live API a person decides.
 *
 * @param startedAt - when this server was started, in milliseconds since 1970
 */
export async function resolveFromBooks(
  campaigns: Campaigns,
  sandbox: Sandbox,
  { id, bookmark }: RunRecord,
  startedAt: number,
): Promise<void> {
  const campaign = await campaigns.get(id);
  if ((await campaign.progress()).uncertain === 0) return;
  for await (const request of campaign.uncertain()) {
    const { recipients, text, senderId, sentAt } = request;
    if (Date.parse(sentAt) >= startedAt) continue;
    const texts = new Map(recipients.map((recipient) => [recipient, text]));
    const isBooked =
      findInBooks(sandbox.messages({ senderId }), { after: bookmark, texts }).length > 0;
    await campaign.resolve(request, isBooked ? 'sent' : 'resend', { by: 'sandbox' });
  }
}

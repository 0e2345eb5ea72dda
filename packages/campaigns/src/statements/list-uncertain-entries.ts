import type { UncertainCampaignBatch } from '../campaign/campaign-message.ts';
import type { Queryable } from '../database/database.ts';

const statement = `
select b.id as batch, b.attempt, array(select '+' || r from unnest(b.recipients) as r) as recipients,
  t.body as text, c.sender_id as "senderId", b.sent_at as "sentAt", b.error
from telecom.batch b
join telecom.campaign c on c.number = b.campaign
join telecom.text t on t.number = b.text
where b.campaign = $1 and b.state = 'uncertain' and b.id > $2
order by b.id
limit $3`;

/** Lists the uncertain requests of a campaign after the given one, for a person who decides. */
export function listUncertainEntries(
  database: Queryable,
  campaign: number,
  after: number,
  limit: number,
): Promise<readonly UncertainCampaignBatch[]> {
  return database.query<UncertainCampaignBatch>(statement, [campaign, after, limit]);
}

import type { CampaignMessage, CampaignMessageFilter } from '../campaign/campaign-message.ts';
import type { Database } from '../database/database.ts';
import { byIndex } from './by-index.ts';

/** Before a request has an outcome, its recipients have the state of their batch. */
const state = `case
      when m.batch is not null and m.result is null then 'accepted'
      when m.result = 'blocked_country' then 'blocked'
      when m.result in ('reconciled', 'suppressed') then m.result
      when m.batch is not null then 'refused'
      when b.state in ('planned', 'claimed') and c.state in ('cancelled', 'expired') then 'unsent'
      when b.state in ('planned', 'claimed') then 'pending'
      when b.state in ('sending', 'settling') then 'sending'
      when b.state = 'uncertain' then 'uncertain'
      else coalesce(b.outcome, 'failed')
    end`;

/** The last error of a request says nothing any more once the request was accepted. */
const code = `case
      when m.result in ('reconciled', 'suppressed') then null
      when m.batch is not null then m.result
      else b.error->>'code'
    end`;

/**
 * A suppressed recipient is not in its batch any more, only among the messages, which have no ID then. The rows of
 * a batch are read once: its index is coarse.
 */
const statement = `
select * from (
  select '+' || m.key as recipient, ${state} as state, m.message_id as "messageId", m.status,
    m.status_code as "statusCode", m.reported_at as "reportedAt", ${code} as code, b.id as batch, m.key
  from telecom.batch b
  join telecom.campaign c on c.number = b.campaign
  cross join lateral (
    select coalesce(s.recipient, r.recipient) as key, s.*
    from (select distinct unnest(b.recipients) as recipient) r
    full join (select * from telecom.message m where m.batch = b.id) s on s.recipient = r.recipient
  ) m
  where b.campaign = $1 and b.id >= $2 and (b.id, m.key) > ($2, $3::bigint)
    and ($4::bigint is null or m.key = $4)
    and ($4::bigint is null or b.recipients @> array[$4::bigint] or b.id in (
      select o.batch from telecom.message o where o.recipient = $4 and o.message_id is null
    ))
) list
where ($5::text is null or list.state = $5) and ($6::text is null or list.status = $6)
order by list.batch, list.key
limit $7`;

/** The place of the last message of a page. */
export interface MessagePlace {
  readonly batch: number;
  /** As digits. */
  readonly recipient: string;
}

/** Reads a page of the messages of a campaign, in the order of their requests. */
export async function listMessages(
  database: Database,
  campaign: number,
  { state: wanted, status, recipient }: CampaignMessageFilter,
  after: MessagePlace | null,
  limit: number,
): Promise<readonly CampaignMessage[]> {
  const values = [
    campaign,
    after?.batch ?? 0,
    after?.recipient ?? 0,
    recipient?.slice(1) ?? null,
    wanted ?? null,
    status ?? null,
    limit,
  ];
  const rows = await byIndex(database, (transaction) =>
    transaction.query<CampaignMessage & { readonly key: number }>(statement, values),
  );
  return rows.map(({ key: _, ...message }) => message);
}

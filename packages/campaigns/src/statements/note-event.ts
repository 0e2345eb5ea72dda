import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

/** An entry of the audit. */
export interface CampaignEvent {
  readonly campaign: number | null;
  readonly batch?: number | null | undefined;
  readonly kind: string;
  /** The person or program that did it; null for a worker. */
  readonly actor?: string | null | undefined;
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

const statement = `
with ${clockTable}
insert into telecom.event (at, campaign, batch, kind, actor, detail)
select ${now}, $2::bigint, $3::bigint, $4::text, $5::text, $6::jsonb`;

/** Writes an entry of the audit. */
export async function noteEvent(
  database: Queryable,
  time: string | null,
  { campaign, batch = null, kind, actor = null, detail }: CampaignEvent,
): Promise<void> {
  const values = [time, campaign, batch, kind, actor, detail ? JSON.stringify(detail) : null];
  await database.query(statement, values);
}

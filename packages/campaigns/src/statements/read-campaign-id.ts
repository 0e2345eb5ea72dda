import type { Queryable } from '../database/database.ts';

/** Reads the ID of a campaign by its number. */
export async function readCampaignId(database: Queryable, campaign: number): Promise<string> {
  const [row] = await database.query<{ readonly id: string }>(
    'select id from telecom.campaign where number = $1',
    [campaign],
  );
  return row?.id ?? '';
}

import type { Queryable } from '../database/database.ts';

/** The channel on which changes of campaigns are announced; the payload is the ID. */
export const channel = 'telecom_campaigns';

/** Announces a change of a campaign, so that workers and waiters of all processes look at once. */
export async function announce(database: Queryable, id: string): Promise<void> {
  // A payload must be shorter than 8,000 bytes; IDs have up to 200 characters.
  await database.query('select pg_notify($1, $2)', [channel, id]);
}

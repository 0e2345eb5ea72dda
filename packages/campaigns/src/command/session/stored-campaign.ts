import type { Database, Queryable } from '../../database/database.ts';
import { stagingTable } from '../../statements/staging-table.ts';

/** The input of a campaign, as it is stored. */
export interface StoredCampaign {
  readonly number: number;
  readonly state: string;
  /** Whether it was never started, so that no request can have been made for it. */
  readonly isUnstarted: boolean;
  readonly senderId: string;
  readonly text: string | null;
}

/** The states before the start. */
const unstarted = `(state in ('draft', 'planned') and started_at is null)`;

/** Reads the input of a campaign; undefined if there is none. */
export async function readStoredCampaign(
  database: Queryable,
  id: string,
): Promise<StoredCampaign | undefined> {
  const [row] = await database.query<StoredCampaign>(
    `select number, state, ${unstarted} as "isUnstarted", sender_id as "senderId", text
    from telecom.campaign where id = $1`,
    [id],
  );
  return row;
}

/** Deletes a campaign that was never started. False if it has been started by now. */
export async function deleteUnstarted(database: Database, campaign: number): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const deleted = await transaction.query(
      `delete from telecom.campaign where number = $1 and ${unstarted} returning number`,
      [campaign],
    );
    if (deleted.length) await transaction.query(`drop table if exists ${stagingTable(campaign)}`);
    return deleted.length > 0;
  });
}

/**
 * Waits for its turn with a campaign, for the length of a transaction: two processes must not add the same
 * list at the same time.
 */
export async function takeTurn(transaction: Queryable, id: string): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 23))', [
    `telecom.campaign ${id}`,
  ]);
}

import { countSegments } from '@23telecom/encoding';
import type { Queryable } from '../database/database.ts';
import { stateError } from '../errors/state-error.ts';
import { listTimeZones } from '../statements/list-time-zones.ts';
import type { ReadOptions } from './read-recipient.ts';

interface Row {
  readonly state: string;
  readonly text: string | null;
  readonly hoursZone: string | null;
}

/**
 * Reads how the recipients of a campaign are read. Until the end of the transaction, the campaign keeps its state:
 * a plan that is made at the same moment waits, and has all recipients or none of this call.
 *
 * @throws CampaignError `CAMPAIGN_STATE` if it takes no more recipients
 */
export async function readReadOptions(
  transaction: Queryable,
  campaign: number,
  operation: string,
): Promise<ReadOptions> {
  const [row] = await transaction.query<Row>(
    'select state, text, hours_zone as "hoursZone" from telecom.campaign where number = $1 for key share',
    [campaign],
  );
  if (row?.state !== 'draft') {
    throw stateError(
      operation,
      `expected a campaign that is draft, got one that is ${row?.state ?? 'deleted'}: create another one for more recipients`,
    );
  }
  return {
    sharedSegments: row.text === null ? null : countSegments(row.text),
    zones: row.hoursZone === 'recipient' ? await listTimeZones(transaction) : null,
  };
}

import { createHash } from 'node:crypto';
import type { CampaignInput } from '../campaign/campaign-input.ts';
import { throwIssues } from '../checks/check-fields.ts';
import type { Database, Queryable } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { CampaignError } from '../errors/campaign-error.ts';
import { listTimeZones, unknownZone } from '../statements/list-time-zones.ts';
import { clockTable, now } from '../statements/now.ts';
import { stagingTable } from '../statements/staging-table.ts';
import { regionOfZone } from '../zones/region-of-zone.ts';

const insertStatement = `
with ${clockTable}
insert into telecom.campaign
  (id, input_hash, sender_id, text, start_at, expires_at, hours_from, hours_to, hours_zone, max_cost, created_at)
select $2, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8::time, $9::time, $10, $11::numeric, ${now}
on conflict (id) do nothing
returning number`;

/** PostgreSQL refuses offsets from 16 hours on. */
function toUtc(time: string | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}

/** The input in one form, however its fields are ordered and its times are written. */
function hashInput(input: CampaignInput): string {
  const { senderId, text, startAt, expiresAt, hours, maxCost } = input;
  const normal = [
    senderId,
    text ?? null,
    startAt === undefined ? null : Date.parse(startAt),
    expiresAt === undefined ? null : Date.parse(expiresAt),
    hours ? [hours.from, hours.to, hours.timeZone] : null,
    maxCost ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(normal)).digest('hex');
}

async function checkZone(transaction: Queryable, zone: string): Promise<void> {
  const zones = await listTimeZones(transaction);
  if (zones.has(zone.toLowerCase())) return;
  const issue = { path: 'hours.timeZone', code: 'UNKNOWN_ZONE', message: unknownZone };
  throwIssues('campaigns.create', [issue]);
}

/**
 * Stores a campaign, or finds the one of an earlier call with the same input. Returns its number.
 *
 * @throws ValidationError if the server does not know the time zone
 * @throws CampaignError `CAMPAIGN_CONFLICT` if the ID has another input
 */
export async function insertCampaign(
  database: Database,
  time: string | null,
  input: CampaignInput,
): Promise<number> {
  const { id, senderId, text, startAt, expiresAt, hours, maxCost } = input;
  const hash = hashInput(input);
  const zone = hours && (regionOfZone(hours.timeZone) ?? hours.timeZone);
  return runTransactionAgain(database, async (transaction) => {
    if (zone !== undefined && zone !== 'recipient') await checkZone(transaction, zone);
    const [inserted] = await transaction.query<{ readonly number: number }>(insertStatement, [
      time,
      id,
      hash,
      senderId,
      text ?? null,
      toUtc(startAt),
      toUtc(expiresAt),
      hours?.from ?? null,
      hours?.to ?? null,
      zone ?? null,
      maxCost ?? null,
    ]);
    if (inserted) {
      // Positions keep the first of several items with the same number.
      await transaction.query(`create table ${stagingTable(inserted.number)} (
        position bigint generated always as identity,
        recipient bigint not null,
        text text,
        segments integer not null,
        zone text
      )`);
      return inserted.number;
    }
    const [known] = await transaction.query<{ readonly number: number; readonly hash: string }>(
      'select number, input_hash as hash from telecom.campaign where id = $1',
      [id],
    );
    if (known?.hash === hash) return known.number;
    throw new CampaignError({
      code: 'CAMPAIGN_CONFLICT',
      operation: 'campaigns.create',
      description:
        'id: expected the same input as when this campaign was created: use another ID, or cancel that campaign',
    });
  });
}

import type { Queryable } from '../database/database.ts';
import { zonesOfDialCode } from '../zones/zones-of-number.ts';
import { listTimeZones } from '../statements/list-time-zones.ts';
import { stagingTable } from '../statements/staging-table.ts';

/** The statements of a plan share these tables, which end with the transaction. */
function gatherStatements(campaign: number): string {
  return `
set local work_mem = '64MB';
create temporary table chosen on commit drop as
select distinct on (s.recipient) s.recipient, s.text, s.segments, s.zone
from ${stagingTable(campaign)} s
order by s.recipient, s.position;
create temporary table cleared on commit drop as
select c.recipient, c.text, c.segments, c.zone
from chosen c
where not exists (
  select from telecom.suppression s
  join telecom.campaign p on p.number = ${campaign}
  where s.recipient = c.recipient and s.scope in ('*', p.sender_id)
);
analyze cleared;`;
}

/** The figures of the recipients. */
export interface Gathered {
  readonly staged: number;
  readonly distinct: number;
  readonly cleared: number;
  readonly segments: number;
}

const countStatement = `
select (select count(*) from chosen) as distinct, count(*) as cleared,
  coalesce(sum(c.segments), 0)::bigint as segments
from cleared c`;

/** Drops duplicates, keeping the first of each number, and recipients on the suppression list. */
export async function gatherRecipients(
  transaction: Queryable,
  campaign: number,
): Promise<Gathered> {
  await transaction.query(gatherStatements(campaign));
  const [counts] = await transaction.query<Omit<Gathered, 'staged'>>(countStatement);
  const [staging] = await transaction.query<{ readonly staged: number }>(
    `select count(*) as staged from ${stagingTable(campaign)}`,
  );
  return {
    distinct: counts?.distinct ?? 0,
    cleared: counts?.cleared ?? 0,
    segments: counts?.segments ?? 0,
    staged: staging?.staged ?? 0,
  };
}

/** The zones that a key of the staging table stands for; null for any time. */
function zonesOfKey(
  key: string | null,
  sharedZone: string | null,
  isKnown: (zone: string) => boolean,
): readonly string[] | null {
  if (key === null) return sharedZone === null ? null : [sharedZone];
  return key.startsWith('+') ? zonesOfDialCode(key.slice(1), isKnown) : [key];
}

const laneStatement = `
insert into telecom.lane (campaign, number, zones, opens_at, closes_at)
values ($1, $2, $3::text[],
  case when $3::text[] is null then '-infinity'::timestamptz else 'infinity' end,
  case when $3::text[] is null then 'infinity'::timestamptz else '-infinity' end)`;

const textStatement = `
insert into telecom.text (campaign, body, segments)
select $1::bigint, c.text, max(c.segments) from cleared c where c.text is not null group by c.text
union all
select $1::bigint, p.text, coalesce(max(c.segments), 1)
from telecom.campaign p join cleared c on c.text is null
where p.number = $1::bigint and p.text is not null group by p.text`;

/**
 * Cuts the recipients into requests of the same text and lane. Numbers are in order, so that a request has few
 * countries: the evidence for a lost one is looked for country by country.
 */
const batchStatement = `
insert into telecom.batch (campaign, lane, text, recipients, reserved)
select $1::bigint, r.lane, r.text, array_agg(r.recipient order by r.recipient), sum(r.reserved)
from (
  select c.recipient, l.number as lane, t.number as text,
    coalesce(d.rate * c.segments, 0) as reserved,
    (row_number() over (partition by l.number, t.number order by c.recipient) - 1) / 100 as part
  from cleared c
  join telecom.campaign p on p.number = $1::bigint
  join lane_of_key l on l.key is not distinct from c.zone
  join telecom.text t on t.campaign = $1::bigint and t.body = coalesce(c.text, p.text)
  left join highest d on d.prefix = left(c.recipient::text, $2::integer)
) r
group by r.lane, r.text, r.part
order by r.part, r.lane`;

/** The highest rate of the numbers with a prefix. */
export interface HighestRate {
  readonly prefix: string;
  readonly rate: number;
}

/** How the batches of a campaign are cut. */
export interface CutOptions {
  readonly campaign: number;
  /** The time zone of all recipients; null without hours, or if each recipient has its own. */
  readonly sharedZone: string | null;
  /** For the budget; empty without one. */
  readonly highest: readonly HighestRate[];
  readonly prefixLength: number;
}

/** Cuts the gathered recipients into lanes and batches. Returns the number of batches. */
export async function cutBatches(
  transaction: Queryable,
  { campaign, sharedZone, highest, prefixLength }: CutOptions,
): Promise<number> {
  await transaction.query(`
create temporary table lane_of_key (key text, number integer) on commit drop;
create temporary table highest (prefix text, rate numeric) on commit drop;`);
  const keys = await transaction.query<{ readonly key: string | null }>(
    'select distinct zone as key from cleared order by key',
  );
  const haveOwnHours = keys.some(({ key }) => key !== null);
  const known = haveOwnHours ? await listTimeZones(transaction) : null;
  for (const [index, { key }] of keys.entries()) {
    const zones = zonesOfKey(key, sharedZone, (zone) => known?.has(zone.toLowerCase()) === true);
    await transaction.query('insert into lane_of_key values ($1, $2)', [key, index]);
    await transaction.query(laneStatement, [campaign, index, zones]);
  }
  await transaction.query('insert into highest select * from unnest($1::text[], $2::numeric[])', [
    highest.map(({ prefix }) => prefix),
    highest.map(({ rate }) => rate),
  ]);
  await transaction.query(textStatement, [campaign]);
  await transaction.query(batchStatement, [campaign, prefixLength]);
  const [count] = await transaction.query<{ readonly requests: number }>(
    'select count(*) as requests from telecom.batch where campaign = $1',
    [campaign],
  );
  return count?.requests ?? 0;
}

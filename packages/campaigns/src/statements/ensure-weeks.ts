import type { Queryable } from '../database/database.ts';
import { clockTable, now } from './now.ts';

const monday = `date_trunc('week', ${now} at time zone 'UTC')`;

const listStatement = `
with ${clockTable}
select to_char(week, 'IYYY"w"IW') as name
from generate_series(${monday}, ${monday} + interval '14 days', interval '7 days') as week
where to_regclass('telecom.message_' || to_char(week, 'IYYY"w"IW')) is null`;

/** Makes a week's partition, unless another process makes it at the same moment. */
function createStatement(name: string): string {
  const start = `to_date('${name.replace('w', '')}', 'IYYYIW')::timestamp`;
  return `
do $$ begin
  perform pg_advisory_xact_lock(hashtext('telecom.message'));
  execute format(
    'create table if not exists telecom.message_${name} partition of telecom.message
      for values from (%L) to (%L) with (fillfactor = 80)',
    ${start} at time zone 'UTC', (${start} + interval '7 days') at time zone 'UTC'
  );
end $$`;
}

/** Makes the weekly partitions of messages from this week to the week after next. */
export async function ensureWeeks(database: Queryable, time: string | null): Promise<void> {
  const missing = await database.query<{ readonly name: string }>(listStatement, [time]);
  for (const { name } of missing) await database.query(createStatement(name));
}

import type { Queryable } from '../database/database.ts';

/** The names of time zones that a server has, for lookup in lower case. Servers may lack new or old names. */
export type KnownZones = ReadonlySet<string>;

/** Lists the time zones of the server. It reads a file for each: once for many recipients, not for each. */
export async function listTimeZones(database: Queryable): Promise<KnownZones> {
  const rows = await database.query<{ readonly name: string }>(
    'select lower(name) as name from pg_catalog.pg_timezone_names',
  );
  return new Set(rows.map(({ name }) => name));
}

/** Words for a time zone that JavaScript knows and the server does not. */
export const unknownZone =
  'expected a time zone that PostgreSQL knows: use its other name, or update the time zones of the server';

import type { Migration } from './migration.ts';

/** The table that records which migrations have run. */
export const bookkeeping = `create schema if not exists telecom;
create table if not exists telecom.migration (
  number integer primary key,
  major integer not null,
  name text not null,
  applied_at timestamptz not null default now()
);
`;

/** Writes the statement that records a migration. */
export function recordMigration({ number, major, name }: Migration): string {
  return `insert into telecom.migration (number, major, name) values (${number}, ${major}, '${name.replaceAll("'", "''")}');\n`;
}

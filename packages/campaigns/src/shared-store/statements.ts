/** Number of rows that one statement cleans. */
export const cleanLot = 1000;

/** The statements of a shared store. All times are on the clock of PostgreSQL. */
export const statements = {
  /** Stores an entry if its key is free, and returns the entry that is stored then. */
  claim: `
with claimed as (
  insert into telecom.shared_entry as entry (key, owner, value, is_settled, expires_at)
  values ($1, $2, $3, $4, telecom.now_ms() + $5::double precision)
  on conflict (key) do update
    set owner = excluded.owner, value = excluded.value, is_settled = excluded.is_settled,
      expires_at = excluded.expires_at
    where entry.expires_at <= telecom.now_ms()
  returning owner, value, is_settled
)
select true as "isNew", owner, value, is_settled as "isSettled" from claimed
union all
select false, owner, value, is_settled from telecom.shared_entry
where key = $1 and expires_at > telecom.now_ms() and not exists (select from claimed)`,
  settle: `
update telecom.shared_entry
set value = $3, is_settled = true, expires_at = telecom.now_ms() + $4::double precision
where key = $1 and owner = $2 and expires_at > telecom.now_ms()
returning 1`,
  release: `
delete from telecom.shared_entry
where key = $1 and owner = $2 and not is_settled and expires_at > telecom.now_ms()
returning 1`,
  read: `
select owner, value, is_settled as "isSettled" from telecom.shared_entry
where key = $1 and expires_at > telecom.now_ms()`,
  count: `
select exceeded, retry_after_ms as "retryAfterMs", window_ends as "windowEndsAt"
from telecom.count_shared($1::bytea[], $2::double precision[], $3::double precision[],
  $4::double precision[], $5::double precision[])`,
  /** Deletes a lot of expired rows, without waiting for any that a call is using. */
  cleanEntries: cleanStatement('shared_entry'),
  cleanCounters: cleanStatement('shared_counter'),
} as const;

function cleanStatement(table: string): string {
  return `
delete from telecom.${table} where key in (
  select key from telecom.${table} where expires_at <= telecom.now_ms()
  order by expires_at limit ${cleanLot} for update skip locked
)
returning 1`;
}

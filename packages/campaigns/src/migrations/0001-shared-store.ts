import type { Migration } from './migration.ts';

/**
 * The entries and counters of the shared store. A key is the SHA-256 of a key of the client, which may be
 * longer than an index allows. Times are milliseconds since 1970 on the clock of PostgreSQL.
 */
export const sharedStoreMigration: Migration = {
  number: 1,
  major: 1,
  name: 'shared store',
  sql: `
create table telecom.shared_entry (
  key bytea primary key,
  owner text not null,
  value text not null,
  is_settled boolean not null,
  expires_at double precision not null
);
create index shared_entry_expires_at on telecom.shared_entry (expires_at);

create table telecom.shared_counter (
  key bytea primary key,
  used double precision not null,
  expires_at double precision not null
) with (fillfactor = 50);
create index shared_counter_expires_at on telecom.shared_counter (expires_at);

create function telecom.now_ms() returns double precision
language sql volatile as $$
  select extract(epoch from clock_timestamp())::double precision * 1000
$$;

-- Adds all amounts if each stays within its limit, and none otherwise. Locks the counters in the order of
-- their keys, so that two calls never wait for each other.
create function telecom.count_shared(
  keys bytea[],
  amounts double precision[],
  windows double precision[],
  limits double precision[],
  own_ends double precision[],
  out exceeded integer[],
  out retry_after_ms double precision,
  out window_ends double precision[]
)
language plpgsql as $$
declare
  names bytea[];
  sums double precision[];
  ends double precision[];
  now_ms double precision;
  place integer;
  is_open boolean;
  is_own boolean;
begin
  select array_agg(distinct key order by key) into names from unnest(keys) as key;
  loop
    insert into telecom.shared_counter (key, used, expires_at)
      select name, 0, 0 from unnest(names) as name order by name
      on conflict (key) do nothing;
    select array_agg(used order by key), array_agg(expires_at order by key) into sums, ends
      from (
        select key, used, expires_at from telecom.shared_counter
        where key = any (names) order by key for update
      ) as locked;
    -- A counter that was just cleaned away is made again.
    exit when cardinality(sums) = cardinality(names);
  end loop;

  now_ms := telecom.now_ms();
  exceeded := '{}';
  retry_after_ms := 0;
  window_ends := '{}';
  for i in 1 .. cardinality(keys) loop
    place := array_position(names, keys[i]);
    is_open := ends[place] > now_ms;
    if is_open then
      window_ends := window_ends || ends[place];
    else
      window_ends := window_ends || (now_ms + windows[i]);
    end if;
    is_own := is_open and coalesce(own_ends[i], ends[place]) = ends[place];
    continue when amounts[i] < 0 and not is_own;
    if not is_open then
      sums[place] := 0;
      ends[place] := window_ends[i];
    end if;
    sums[place] := greatest(0, sums[place] + amounts[i]);
    continue when amounts[i] < 0 or sums[place] <= limits[i];
    exceeded := exceeded || i;
    if amounts[i] > limits[i] then
      retry_after_ms := null;
    else
      -- Stays null once it is null.
      retry_after_ms := case when retry_after_ms is null then null
        else greatest(retry_after_ms, ends[place] - now_ms) end;
    end if;
  end loop;

  if cardinality(exceeded) > 0 then
    window_ends := '{}';
    return;
  end if;
  update telecom.shared_counter as counter
    set used = changed.used, expires_at = changed.expires_at
    from unnest(names, sums, ends) as changed (key, used, expires_at)
    where counter.key = changed.key
      and (counter.used, counter.expires_at) is distinct from (changed.used, changed.expires_at);
end
$$;
`,
};

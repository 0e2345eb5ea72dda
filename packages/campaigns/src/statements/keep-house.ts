import type { Database } from '../database/database.ts';
import { finishCampaigns } from './finish-campaigns.ts';
import { clockTable, now } from './now.ts';

/**
 * The next time at which all zones of a lane are within the hours: the windows of each zone over two weeks,
 * intersected. `at time zone` knows the changes of the clock.
 */
export const nextWindow = `(
    select o.opens_at, lower(tstzmultirange(tstzrange(o.opens_at, null)) - o.windows) as closes_at
    from (
      select lower(i.windows * tstzmultirange(tstzrange(${now}, null))) as opens_at, i.windows
      from (
        select range_intersect_agg(z.windows) as windows
        from (
          select range_agg(r.edges) as windows
          from unnest(l.zones) as zone
          cross join generate_series(-1, 15) as day
          cross join lateral (
            select (${now} at time zone zone)::date + day as date
          ) d
          cross join lateral (
            select (d.date + c.hours_from) at time zone zone as opens_at,
              (d.date + case when c.hours_to > c.hours_from then 0 else 1 end + c.hours_to)
                at time zone zone as closes_at
          ) e
          cross join lateral (
            select case when e.opens_at < e.closes_at then tstzrange(e.opens_at, e.closes_at)
              else 'empty' end as edges
          ) r
          group by zone
        ) z
      ) i
    ) o
    where o.opens_at is not null
  )`;

/** Opens lanes whose window has passed. A lane without a window is looked at again in a day. */
const windowStatement = `
with ${clockTable},
stale as materialized (
  select l.campaign, l.number
  from telecom.lane l
  join telecom.campaign c on c.number = l.campaign
  where l.zones is not null and l.closes_at <= ${now} and c.state in ('running', 'paused')
  limit 1000
  for update of l skip locked
)
update telecom.lane l
set opens_at = coalesce(w.opens_at, 'infinity'), closes_at = coalesce(w.closes_at, ${now} + interval '1 day')
from stale s
join telecom.campaign c on c.number = s.campaign
join telecom.lane t on t.campaign = s.campaign and t.number = s.number
left join lateral ${nextWindow.replaceAll('l.zones', 't.zones')} w on true
where l.campaign = s.campaign and l.number = s.number`;

/** Keeps the states of campaigns and the windows of lanes up to date. Returns the IDs that have ended. */
export async function keepHouse(
  database: Database,
  time: string | null,
): Promise<readonly string[]> {
  await database.query(windowStatement, [time]);
  return finishCampaigns(database, time);
}

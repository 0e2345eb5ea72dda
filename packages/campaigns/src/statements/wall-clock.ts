import { now } from './now.ts';

/** Writes the condition that the clocks on the wall of all zones are within the hours. */
function isOpenEverywhere(zones: string, from: string, to: string): string {
  const time = `(${now} at time zone zone)::time`;
  return `not exists (
        select from unnest(${zones}) as zone
        where not case
          when ${from} < ${to} then ${time} >= ${from} and ${time} < ${to}
          else ${time} >= ${from} or ${time} < ${to}
        end
      )`;
}

/**
 * The condition that a lane `l` of a campaign `c` may be sent to now. The window that is computed ahead leads to the
 * lanes whose time has come, but cannot express an hour that is skipped or comes twice: the clocks decide.
 */
export const isLaneOpen = `(
      l.opens_at <= ${now} and l.closes_at > ${now}
      and (l.zones is null or ${isOpenEverywhere('l.zones', 'c.hours_from', 'c.hours_to')})
    )`;

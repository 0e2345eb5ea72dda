/** The sums of a campaign. */
export type TallyColumn =
  | 'requests'
  | 'segments'
  | 'cost'
  | 'charged'
  | 'accepted'
  | 'blocked'
  | 'refused'
  | 'reconciled'
  | 'failed'
  | 'suppressed'
  | 'delivered'
  | 'undelivered'
  | 'expired'
  | 'unknown';

/**
 * Writes the insert that adds sums to this worker's shard. A shard of its own keeps workers from waiting for
 * each other, because a row stays locked until its commit is on disk.
 *
 * @param sums - SQL expressions over the rows of `from`
 */
export function addToTally(
  campaign: string,
  shard: string,
  sums: Readonly<Partial<Record<TallyColumn, string>>>,
  from: string,
): string {
  const columns = Object.keys(sums);
  return `insert into telecom.tally as t (campaign, shard, ${columns.join(', ')})
    select ${campaign}, ${shard}::integer, ${Object.values(sums).join(', ')}
    from ${from}
    on conflict (campaign, shard) do update set
      ${columns.map((column) => `${column} = t.${column} + excluded.${column}`).join(', ')}`;
}

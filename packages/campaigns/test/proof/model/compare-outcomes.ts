import type { Database } from '../../../src/database/database.ts';
import { applyReports } from '../../../src/statements/apply-reports.ts';
import { listMatched } from '../../../src/statements/match-inbox.ts';
import { type RealTables, timeOf } from './real-tables.ts';
import type { RuleModel } from './rule-model.ts';

const dayMs = 86_400_000;
/** Of each batch. */
const recipients = 2;

/** Reads the figures of the tables beside those of the model, after all reports are applied. */
export async function compareOutcomes(
  database: Database,
  tables: RealTables,
  { now, batches, ranks, recorded }: RuleModel,
): Promise<{ readonly found: unknown; readonly expected: unknown }> {
  const time = timeOf(now);
  // A report that came at the same moment as its message waits for the next chore.
  const waiting = await listMatched(database, time, dayMs);
  await applyReports(database, waiting, { now: time, shard: 0, keepsUnknown: false });

  function count(...outcomes: readonly string[]): number {
    const done = batches.filter(
      ({ state, outcome }) => state === 'done' && outcomes.includes(outcome ?? ''),
    );
    return recipients * done.length;
  }
  function ranked(rank: number): number {
    const known = Object.entries(recorded);
    return known.filter(([id, before]) => Math.max(before, ranks[id] ?? 0) === rank).length;
  }
  const expected = {
    accepted: count('accepted'),
    reconciled: count('reconciled', 'resolved'),
    failed: count('failed'),
    delivered: ranked(5),
    undelivered: ranked(4),
    expired: ranked(3),
    unknown: ranked(2),
    messages: count('accepted', 'reconciled', 'resolved'),
  };
  return { found: await tables.readOutcomes(), expected };
}

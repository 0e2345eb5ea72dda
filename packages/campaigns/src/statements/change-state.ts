import type { Database, Queryable } from '../database/database.ts';
import { runTransactionAgain } from '../database/run-again.ts';
import { clockTable, now } from './now.ts';
import { stagingTable } from './staging-table.ts';

/** A change of state that a person asks for. */
export type StateChange = 'start' | 'pause' | 'resume' | 'cancel';

interface Rule {
  /** The states from which it may happen. */
  readonly from: readonly string[];
  readonly to: string;
  readonly set: string;
  /** The event of the audit. */
  readonly kind: string;
}

// The breaker counts anew, because a person has looked at the uncertain requests.
const running = `state = 'running', paused_by = null, breaker_from = ${now},
    started_at = coalesce(c.started_at, ${now})`;

/** The changes, as data. */
export const stateRules: Readonly<Record<StateChange, Rule>> = {
  start: { from: ['planned'], to: 'running', set: running, kind: 'started' },
  pause: {
    from: ['running'],
    to: 'paused',
    set: `state = 'paused', paused_by = 'you'`,
    kind: 'paused',
  },
  resume: {
    from: ['paused'],
    to: 'running',
    set: `${running}, must_recheck = coalesce($5::boolean, c.must_recheck),
    recheck_from = coalesce(c.recheck_from, c.started_at)`,
    kind: 'resumed',
  },
  cancel: {
    from: ['draft', 'planned', 'running', 'paused'],
    to: 'cancelled',
    set: `state = 'cancelled', paused_by = null, ended_at = ${now}`,
    kind: 'cancelled',
  },
};

function statementOf({ set, kind }: Rule): string {
  return `
with ${clockTable},
changed as (
  update telecom.campaign c
  set ${set}
  where c.number = $2::bigint and c.state = any ($3::text[])
    and ($5::boolean is not null or not c.must_recheck or '${kind}' <> 'resumed')
  returning c.number
),
noted as (
  insert into telecom.event (at, campaign, kind, actor, detail)
  select ${now}, h.number, '${kind}', $4::text,
    case when $5::boolean is not null then jsonb_build_object('recheck', $5::boolean) end
  from changed h
)
select number from changed`;
}

/** Changes the state of a campaign. False if its state does not allow it. */
export async function changeState(
  database: Database,
  time: string | null,
  campaign: number,
  change: StateChange,
  {
    actor = null,
    recheck = null,
  }: { readonly actor?: string | null; readonly recheck?: boolean | null },
): Promise<boolean> {
  const rule = stateRules[change];
  const values = [time, campaign, rule.from, actor, recheck];
  if (change !== 'cancel') return (await database.query(statementOf(rule), values)).length > 0;
  return runTransactionAgain(database, async (transaction) => {
    // First the table and then the campaign, as `add` locks them: in another order they would block each other.
    await transaction.query(`drop table if exists ${stagingTable(campaign)}`);
    return (await transaction.query(statementOf(rule), values)).length > 0;
  });
}

/** Reads the state of a campaign, and whether it must be rechecked. */
export async function readState(
  database: Queryable,
  campaign: number,
): Promise<{ readonly state: string; readonly mustRecheck: boolean }> {
  const [row] = await database.query<{ readonly state: string; readonly mustRecheck: boolean }>(
    'select state, must_recheck as "mustRecheck" from telecom.campaign where number = $1',
    [campaign],
  );
  return row ?? { state: 'deleted', mustRecheck: false };
}

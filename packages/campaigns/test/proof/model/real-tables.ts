import type { Database } from '../../../src/database/database.ts';
import { acceptBatch } from '../../../src/statements/accept-batch.ts';
import { applyReports } from '../../../src/statements/apply-reports.ts';
import { changeState } from '../../../src/statements/change-state.ts';
import { claimBatches } from '../../../src/statements/claim-batches.ts';
import { giveUpBatch } from '../../../src/statements/give-up-batch.ts';
import { intendBatch } from '../../../src/statements/intend-batch.ts';
import { finishCampaigns } from '../../../src/statements/finish-campaigns.ts';
import { loseBatch } from '../../../src/statements/lose-batch.ts';
import { proveBatch } from '../../../src/statements/prove-batch.ts';
import { refuseBatch, release } from '../../../src/statements/refuse-batch.ts';
import { rescueBatches } from '../../../src/statements/rescue-batches.ts';
import { resendBatch } from '../../../src/statements/resend-batch.ts';
import { takeSettling } from '../../../src/statements/take-settling.ts';
import { leaseSeconds, type RuleModel, type RuleStep, settleSeconds } from './rule-model.ts';

const start = Date.parse('2026-03-01T09:00:00Z');
const shard = 0;
const neverBreaks = { inARow: Number.MAX_SAFE_INTEGER, share: 1 };
/** Statuses by the rank that the model gives them. */
const statusOfRank = ['', 'ENROUTE', 'UNKNOWN', 'EXPIRED', 'UNDELIV', 'DELIVRD'];

/** The time of a second of the model. */
export function timeOf(second: number): string {
  return new Date(start + second * 1000).toISOString();
}

/** The two recipients of the batch at a place. */
export function recipientsOf(place: number): readonly string[] {
  return [`4474000000${place}0`, `4474000000${place}1`];
}

/** A campaign whose statements carry out the steps of the model. */
export class RealTables {
  readonly #database: Database;
  readonly #campaign: number;
  readonly batches: readonly number[];

  constructor(database: Database, campaign: number, batches: readonly number[]) {
    this.#database = database;
    this.#campaign = campaign;
    this.batches = batches;
  }

  /** Inserts a campaign that runs, with two batches of two recipients. */
  static async create(database: Database): Promise<RealTables> {
    const time = timeOf(0);
    const [row] = await database.query<{ readonly number: number; readonly text: number }>(
      `with c as (
  insert into telecom.campaign (id, input_hash, sender_id, text, state, created_at, started_at, plan)
  values (gen_random_uuid()::text, '', 'MyApp', 'Hi', 'running', $1, $1,
    '{"recipients": 4, "duplicates": 0, "suppressed": 0}')
  returning number
), t as (
  insert into telecom.text (campaign, body, segments) select number, 'Hi', 1 from c returning number
), l as (
  insert into telecom.lane (campaign, number) select number, 0 from c
)
select c.number, t.number as text from c, t`,
      [time],
    );
    if (!row) throw new Error('expected a campaign');
    const batches = await database.query<{ readonly id: number }>(
      `insert into telecom.batch (campaign, lane, text, due_at, recipients)
select $1, 0, $2, $3, p.recipients
from (values ($4::bigint[]), ($5::bigint[])) as p (recipients)
returning id`,
      [row.number, row.text, time, recipientsOf(0), recipientsOf(1)],
    );
    return new RealTables(
      database,
      row.number,
      batches.map(({ id }) => id),
    );
  }

  /** Carries a step out, and returns its result in the terms of the model. */
  async carryOut(second: number, step: RuleStep): Promise<unknown> {
    const database = this.#database;
    const now = timeOf(second);
    const campaign = this.#campaign;
    switch (step.kind) {
      case 'claim': {
        const [claimed] = await claimBatches(database, {
          now,
          campaign,
          lane: 0,
          cursor: null,
          limit: 1,
          room: null,
          intervalMs: 1,
          owner: step.owner,
          leaseMs: leaseSeconds * 1000,
        });
        return claimed ? { batch: claimed.id, attempt: claimed.attempt } : null;
      }
      case 'intend': {
        const { batch: id, attempt, owner } = step;
        const intent = { now, id, attempt, owner, shard, leaseMs: leaseSeconds * 1000 };
        return (await intendBatch(database, intent)) !== null;
      }
      case 'accept': {
        const { batch: id, attempt, messageIds } = step;
        return acceptBatch(database, {
          now,
          id,
          attempt,
          shard,
          recipients: recipientsOf(this.batches.indexOf(id)),
          messageIds,
          results: messageIds.map(() => 'accepted'),
          segments: 2,
          cost: 0.1,
        });
      }
      case 'refuse': {
        const { batch: id, attempt, owner, isMade, isFinal } = step;
        const { isOurs } = await refuseBatch(database, {
          now,
          id,
          attempt,
          owner,
          shard,
          ...release,
          isMade,
          isRefused: isMade,
          isFinal,
        });
        return isOurs;
      }
      case 'lose': {
        const { batch: id, attempt } = step;
        await loseBatch(database, { now, id, attempt, settleMs: settleSeconds * 1000, error: {} });
        return null;
      }
      case 'rescue':
        return rescueBatches(database, now, settleSeconds * 1000);
      case 'look': {
        const taken = await takeSettling(database, now, 10, 60_000);
        return taken
          .map(({ id, attempt, settleUntil }) => ({
            batch: id,
            attempt,
            until: (settleUntil - start) / 1000,
          }))
          .sort((one, other) => one.batch - other.batch);
      }
      case 'prove': {
        const { batch: id, attempt } = step;
        return proveBatch(database, {
          now,
          id,
          attempt,
          shard,
          outcome: 'reconciled',
          states: ['settling', 'uncertain'],
          found: [],
        });
      }
      case 'give-up': {
        const { batch: id, attempt } = step;
        await giveUpBatch(database, now, { id, attempt }, neverBreaks);
        return null;
      }
      case 'report': {
        const report = {
          messageId: step.messageId,
          recipient: null,
          senderId: null,
          status: statusOfRank[step.rank] ?? '',
          statusCode: null,
          at: null,
        };
        await applyReports(database, [report], { now, shard, keepsUnknown: true });
        return null;
      }
      case 'resolve': {
        const { batch: id, attempt, decision } = step;
        if (decision === 'resend') return resendBatch(database, now, campaign, { id, attempt });
        const proof = { now, id, attempt, shard, outcome: 'resolved', found: [] } as const;
        return proveBatch(database, { ...proof, states: ['uncertain'] });
      }
      case 'pause':
      case 'resume':
      case 'cancel':
        await changeState(database, now, campaign, step.kind, {});
        return null;
      case 'finish':
        await finishCampaigns(database, now);
        return null;
    }
  }

  /** The states of the campaign and of its batches. */
  async read(): Promise<unknown> {
    const [row] = await this.#database.query<{ readonly state: unknown }>(
      `select json_build_object('campaign', c.state, 'batches', (
  select json_agg(json_build_array(b.id, b.state, b.attempt, b.owner,
    case b.state when 'done' then b.outcome end) order by b.id)
  from telecom.batch b where b.campaign = c.number)) as state
from telecom.campaign c where c.number = $1`,
      [this.#campaign],
    );
    return row?.state;
  }

  /** The sums of the campaign, and the statuses of its messages. */
  async readOutcomes(): Promise<Record<string, unknown>> {
    const [row] = await this.#database.query<Record<string, unknown>>(
      `select coalesce(sum(t.accepted), 0)::integer as accepted,
  coalesce(sum(t.reconciled), 0)::integer as reconciled,
  coalesce(sum(t.failed), 0)::integer as failed, coalesce(sum(t.delivered), 0)::integer as delivered,
  coalesce(sum(t.undelivered), 0)::integer as undelivered, coalesce(sum(t.expired), 0)::integer as expired,
  coalesce(sum(t.unknown), 0)::integer as unknown,
  (select count(*)::integer from telecom.message m join telecom.batch b on b.id = m.batch where b.campaign = $1) as messages
from telecom.tally t where t.campaign = $1`,
      [this.#campaign],
    );
    return row ?? {};
  }

  /** Removes the campaign, so that its leases do not end within the next sequence. */
  async remove(): Promise<void> {
    await this.#database.query(
      `delete from telecom.message;
delete from telecom.inbox;
delete from telecom.campaign;
update telecom.account set next_slot_at = '-infinity', paused_until = '-infinity'`,
    );
  }
}

/** The states of a model, in the form of {@link RealTables.read}. */
export function readModel({ campaign, batches }: RuleModel): unknown {
  return {
    campaign,
    batches: batches.map(({ id, state, attempt, owner, outcome }) => [
      id,
      state,
      attempt,
      owner,
      state === 'done' ? outcome : null,
    ]),
  };
}

import { test, type TestContext } from 'vitest';
import type { Database } from '../../src/database/database.ts';
import { acceptBatch } from '../../src/statements/accept-batch.ts';
import { applyReports } from '../../src/statements/apply-reports.ts';
import { changeState } from '../../src/statements/change-state.ts';
import { type ClaimedBatch, claimBatches } from '../../src/statements/claim-batches.ts';
import { fillMessageIds } from '../../src/statements/fill-message-ids.ts';
import { forgetRecipient } from '../../src/statements/forget-recipient.ts';
import { giveUpBatch } from '../../src/statements/give-up-batch.ts';
import { intendBatch } from '../../src/statements/intend-batch.ts';
import { loseBatch } from '../../src/statements/lose-batch.ts';
import { deleteApplied } from '../../src/statements/match-inbox.ts';
import { proveBatch } from '../../src/statements/prove-batch.ts';
import { refuseBatch, release } from '../../src/statements/refuse-batch.ts';
import { resendBatch } from '../../src/statements/resend-batch.ts';
import { numbers, startService } from '../support/start-service.ts';

/** A campaign of one batch with two recipients, and the steps of its first attempt. */
class Scene {
  readonly database: Database;
  readonly #batch: ClaimedBatch;

  constructor(database: Database, batch: ClaimedBatch) {
    this.database = database;
    this.#batch = batch;
  }

  static async open({ onTestFinished }: TestContext): Promise<Scene> {
    const { campaigns, database: opened } = await startService({}, onTestFinished);
    const { database } = opened;
    const campaign = await campaigns.create({ id: 'scene', senderId: 'MyApp', text: 'Hi' });
    await campaigns.step();
    await campaign.add(numbers(2));
    await campaign.plan();
    await campaign.start();
    const [batch] = await Scene.claim(database);
    if (!batch) throw new Error('expected a batch');
    return new Scene(database, batch);
  }

  static claim(database: Database): Promise<readonly ClaimedBatch[]> {
    const request = { now: null, campaign: 1, lane: 0, cursor: null, limit: 8, room: null };
    return claimBatches(database, { ...request, intervalMs: 1, owner: 'one', leaseMs: 60_000 });
  }

  get #keys() {
    return { now: null, id: this.#batch.id, attempt: 1, owner: 'one', shard: 0 };
  }
  readonly claimAgain = () => Scene.claim(this.database).then(({ length }) => length);
  readonly intend = async () =>
    (await intendBatch(this.database, { ...this.#keys, leaseMs: 60_000 }))?.recipients.length;
  readonly accept = () =>
    acceptBatch(this.database, {
      ...this.#keys,
      recipients: numbers(2).map((number) => number.slice(1)),
      messageIds: ['api_1', 'api_2'],
      results: ['accepted', 'accepted'],
      segments: 2,
      cost: 0.1,
    });
  readonly release = () => this.refuse();
  readonly resume = () => changeState(this.database, null, 1, 'resume', {});
  readonly refuse = async () => {
    const { isOurs } = await refuseBatch(this.database, {
      ...this.#keys,
      ...release,
      isMade: true,
      isRefused: true,
      pausedBy: 'insufficient_balance',
      accountPauseMs: 1,
    });
    return isOurs;
  };
  readonly lose = () => loseBatch(this.database, { ...this.#keys, settleMs: 1, error: {} });
  readonly prove = () =>
    proveBatch(this.database, {
      ...this.#keys,
      outcome: 'reconciled',
      states: ['settling', 'uncertain'],
      found: [],
    });
  readonly giveUp = () => giveUpBatch(this.database, null, this.#batch, { inARow: 1, share: 0 });
  readonly resend = () => resendBatch(this.database, null, 1, this.#batch);
  readonly report = async () => {
    const options = { now: null, shard: 0, keepsUnknown: true };
    return (await applyReports(this.database, [report], options)).size;
  };
  readonly pause = () => changeState(this.database, null, 1, 'pause', {});
  readonly cancel = () => changeState(this.database, null, 1, 'cancel', {});
  readonly fillIds = async () => {
    const [recipient = ''] = numbers(1).map((number) => number.slice(1));
    const message = { ...report, recipient, text: 'Hi', createdAt: new Date().toISOString() };
    await fillMessageIds(this.database, 'MyApp', [message]);
    return this.count(`select from telecom.message where message_id = 'api_1'`);
  };
  readonly forget = async () => {
    const [number = ''] = numbers(1);
    return (await forgetRecipient(this.database, null, number.slice(1))).erased;
  };
  readonly deleteReport = async () => {
    await deleteApplied(this.database, [report]);
    return this.count('select from telecom.inbox');
  };
  async count(statement: string): Promise<number> {
    return (await this.database.query(statement)).length;
  }
}

const report = {
  messageId: 'api_1',
  recipient: null,
  senderId: 'MyApp',
  status: 'DELIVRD',
  statusCode: '000',
  at: null,
};

/** Steps that lead to a state, the table whose rows another transaction has changed, and the step that waits for it. */
interface Wait {
  readonly before: readonly (keyof Scene)[];
  readonly table: string;
  readonly step: keyof Scene;
  readonly result: unknown;
}

const sent = ['intend', 'accept'] as const;
const lost = ['intend', 'lose'] as const;
const waits: readonly Wait[] = [
  { before: [], table: 'batch', step: 'intend', result: 2 },
  { before: ['intend'], table: 'batch', step: 'accept', result: true },
  { before: ['intend', 'report'], table: 'inbox', step: 'accept', result: true },
  { before: [...lost, 'prove'], table: 'batch', step: 'accept', result: true },
  { before: [...lost, 'prove'], table: 'message', step: 'accept', result: true },
  { before: ['intend'], table: 'batch', step: 'refuse', result: true },
  { before: ['intend'], table: 'campaign', step: 'refuse', result: true },
  { before: ['intend'], table: 'account', step: 'refuse', result: true },
  { before: ['release', 'resume'], table: 'account', step: 'claimAgain', result: 1 },
  { before: ['intend'], table: 'batch', step: 'lose', result: undefined },
  { before: lost, table: 'batch', step: 'prove', result: true },
  { before: lost, table: 'batch', step: 'giveUp', result: true },
  { before: lost, table: 'campaign', step: 'giveUp', result: true },
  { before: [...lost, 'giveUp'], table: 'batch', step: 'resend', result: true },
  { before: [...lost, 'giveUp'], table: 'campaign', step: 'resend', result: true },
  { before: sent, table: 'message', step: 'report', result: 1 },
  { before: ['report'], table: 'inbox', step: 'report', result: 0 },
  { before: ['report'], table: 'inbox', step: 'deleteReport', result: 0 },
  { before: [...lost, 'prove'], table: 'message', step: 'fillIds', result: 1 },
  { before: sent, table: 'batch', step: 'forget', result: 1 },
  { before: sent, table: 'message', step: 'forget', result: 1 },
  { before: [], table: 'campaign', step: 'pause', result: true },
  { before: [], table: 'campaign', step: 'cancel', result: true },
];

/** A column that can be set to itself. */
const columns: Readonly<Record<string, string>> = {
  batch: 'refusals',
  campaign: 'paused_by',
  account: 'paused_until',
  inbox: 'looked_at',
  message: 'reported_at',
};

async function readStart(database: Database): Promise<unknown> {
  return (await database.query('select pg_postmaster_start_time() as at'))[0];
}

// PostgreSQL evaluates a row again that another transaction has changed since the statement began. Where statements have
// several parts and partitions, this path has had faults of its own.
test.concurrent.for(waits)(
  '$step waits for another change of $table after $before, and is right',
  async ({ before, table, step, result }, context) => {
    const { expect: expectHere } = context;
    const scene = await Scene.open(context);
    const { database } = scene;
    for (const name of before) await (scene[name] as () => Promise<unknown>)();
    const startedAt = await readStart(database);
    const running = await database.transaction(async (transaction) => {
      const column = columns[table] ?? '';
      await transaction.query(`update telecom.${table} set ${column} = ${column}`);
      const promise = (scene[step] as () => Promise<unknown>)();
      await expectHere
        .poll(() =>
          scene.count(
            `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          ),
        )
        .toBe(1);
      return { promise };
    });
    expectHere(await running.promise).toEqual(result);
    expectHere(await readStart(database)).toEqual(startedAt);
  },
);

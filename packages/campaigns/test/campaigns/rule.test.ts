import { beforeEach, describe, expect, test } from 'vitest';
import { acceptBatch } from '../../src/statements/accept-batch.ts';
import { type ClaimedBatch, claimBatches } from '../../src/statements/claim-batches.ts';
import { giveUpBatch } from '../../src/statements/give-up-batch.ts';
import { intendBatch } from '../../src/statements/intend-batch.ts';
import { loseBatch } from '../../src/statements/lose-batch.ts';
import { proveBatch } from '../../src/statements/prove-batch.ts';
import { refuseBatch, release } from '../../src/statements/refuse-batch.ts';
import { rescueBatches } from '../../src/statements/rescue-batches.ts';
import { numbers, startService, type Service } from '../support/start-service.ts';

const start = Date.parse('2026-03-01T09:00:00Z');

/** A time some seconds after the start. */
function at(seconds: number): string {
  return new Date(start + seconds * 1000).toISOString();
}

const leaseMs = 10_000;
const shard = 0;

interface Scene extends Service {
  readonly state: () => Promise<unknown>;
  readonly claim: (owner: string, seconds: number) => Promise<ClaimedBatch | undefined>;
  readonly intend: (batch: ClaimedBatch, owner: string, seconds: number) => Promise<boolean>;
  readonly accept: (batch: ClaimedBatch, seconds: number) => Promise<boolean>;
  readonly refuse: (batch: ClaimedBatch, owner: string, seconds: number) => Promise<boolean>;
}

let scene: Scene;

beforeEach(async () => {
  const service = await startService({
    campaigns: { clock: { now: () => start, sleep: () => Promise.resolve() } },
  });
  const { campaigns } = service;
  const { database } = service.database;
  const recipients = numbers(2);
  const campaign = await campaigns.create({ id: 'rule', senderId: 'MyApp', text: 'Hi' });
  // The first step checks the store, and finds nothing to send.
  await campaigns.step();
  await campaign.add(recipients);
  await campaign.plan();
  await campaign.start();
  scene = {
    ...service,
    async state() {
      const rows = await database.query<{ readonly state: string }>(
        'select state from telecom.batch',
      );
      return rows[0]?.state;
    },
    async claim(owner, seconds) {
      const request = {
        now: at(seconds),
        campaign: 1,
        lane: 0,
        cursor: null,
        limit: 8,
        room: null,
      };
      const [batch] = await claimBatches(database, { ...request, intervalMs: 1, owner, leaseMs });
      return batch;
    },
    async intend({ id, attempt }, owner, seconds) {
      const intent = { now: at(seconds), id, attempt, owner, shard, leaseMs };
      return (await intendBatch(database, intent)) !== null;
    },
    accept: ({ id, attempt }, seconds) =>
      acceptBatch(database, {
        now: at(seconds),
        id,
        attempt,
        shard,
        recipients: recipients.map((number) => number.slice(1)),
        messageIds: ['api_1', 'api_2'],
        results: ['accepted', 'accepted'],
        segments: 2,
        cost: 0.1,
      }),
    async refuse({ id, attempt }, owner, seconds) {
      const { isOurs } = await refuseBatch(database, {
        now: at(seconds),
        id,
        attempt,
        owner,
        shard,
        ...release,
        isMade: true,
        isRefused: true,
      });
      return isOurs;
    },
  };
});

async function claimed(owner: string, seconds: number): Promise<ClaimedBatch> {
  const batch = await scene.claim(owner, seconds);
  if (!batch) throw new Error('expected a batch');
  return batch;
}

describe('a batch is sent again only on proof by its own attempt', () => {
  test('two workers never have it at the same time', async () => {
    await claimed('one', 0);
    expect(await scene.claim('two', 1)).toBeUndefined();
  });

  test('a claim that was never sent is free after its lease, and the first worker cannot send it', async () => {
    const batch = await claimed('one', 0);
    await rescueBatches(scene.database.database, at(11), 0);
    const second = await claimed('two', 12);
    expect(second.attempt).toBe(2);
    expect(await scene.intend(batch, 'one', 13)).toBe(false);
    expect(await scene.intend(second, 'two', 13)).toBe(true);
    expect(await scene.refuse(batch, 'one', 14)).toBe(false);
  });

  test('a batch that was sending is looked up after its lease, and never claimed', async () => {
    const batch = await claimed('one', 0);
    expect(await scene.intend(batch, 'one', 1)).toBe(true);
    await rescueBatches(scene.database.database, at(12), 0);
    expect(await scene.state()).toBe('settling');
    expect(await scene.claim('two', 13)).toBeUndefined();
    await giveUpBatch(scene.database.database, at(14), batch, { inARow: 5, share: 1 });
    expect(await scene.state()).toBe('uncertain');
    expect(await scene.claim('two', 15)).toBeUndefined();
  });

  test('the late yes of a process that was stopped settles it, once', async () => {
    const batch = await claimed('one', 0);
    await scene.intend(batch, 'one', 1);
    await rescueBatches(scene.database.database, at(12), 0);
    await giveUpBatch(scene.database.database, at(13), batch, { inARow: 5, share: 1 });
    expect(await scene.accept(batch, 60)).toBe(true);
    expect(await scene.accept(batch, 61)).toBe(false);
    const campaign = await scene.campaigns.get('rule');
    expect(await campaign.progress()).toMatchObject({ accepted: 2, uncertain: 0, cost: 0.1 });
  });

  test('the late yes after the history has shown it brings the message IDs, and counts once', async () => {
    const { database } = scene.database;
    const batch = await claimed('one', 0);
    await scene.intend(batch, 'one', 1);
    const { id, attempt } = batch;
    await loseBatch(database, { now: at(2), id, attempt, settleMs: 1000, error: {} });
    const states = ['settling'];
    const proof = {
      now: at(3),
      id,
      attempt,
      shard,
      outcome: 'reconciled',
      states,
      found: [],
    } as const;
    expect(await proveBatch(database, proof)).toBe(true);
    const campaign = await scene.campaigns.get('rule');
    expect(await campaign.progress()).toMatchObject({ reconciled: 2, accepted: 0 });
    expect(await scene.accept(batch, 4)).toBe(true);
    expect(await campaign.progress()).toMatchObject({ reconciled: 0, accepted: 2, awaiting: 2 });
    const { items } = await campaign.messages().page();
    expect(items.map(({ messageId }) => messageId)).toEqual(['api_1', 'api_2']);
  });

  test('the late no of its own attempt plans it again', async () => {
    const batch = await claimed('one', 0);
    await scene.intend(batch, 'one', 1);
    await rescueBatches(scene.database.database, at(12), 0);
    expect(await scene.refuse(batch, 'one', 13)).toBe(true);
    expect((await claimed('two', 14)).attempt).toBe(2);
  });

  test('after a person has decided to send again, the late answers of the first attempt change nothing', async () => {
    const batch = await claimed('one', 0);
    await scene.intend(batch, 'one', 1);
    await rescueBatches(scene.database.database, at(12), 0);
    await giveUpBatch(scene.database.database, at(13), batch, { inARow: 5, share: 1 });
    const campaign = await scene.campaigns.get('rule');
    await campaign.resolve({ batch: batch.id, attempt: 1 }, 'resend');
    const second = await claimed('two', 20);
    await scene.intend(second, 'two', 21);
    expect(await scene.accept(batch, 22)).toBe(false);
    expect(await scene.refuse(batch, 'one', 22)).toBe(false);
    expect(await scene.state()).toBe('sending');
    expect(await scene.accept(second, 23)).toBe(true);
    expect(await campaign.progress()).toMatchObject({ accepted: 2 });
  });

  test('a lease that ended leads to no second attempt: a worker without this rule would send twice', async () => {
    const batch = await claimed('one', 0);
    await scene.intend(batch, 'one', 1);
    // The control: an at-least-once worker frees the batch when its lease ends.
    await scene.database.database.query(`update telecom.batch set state = 'planned'`);
    expect(await scene.claim('two', 12)).toBeDefined();
  });
});

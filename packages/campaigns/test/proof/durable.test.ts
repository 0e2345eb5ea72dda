import { expect, test } from 'vitest';
import { claimBatches } from '../../src/statements/claim-batches.ts';
import { intendBatch } from '../../src/statements/intend-batch.ts';
import { numbers, startService } from '../support/start-service.ts';

test('a mark as sending is on disk before the request, also on a server that does not wait for its disk', async () => {
  const { campaigns, database: opened } = await startService();
  const { database } = opened;
  const [setting] = await database.query<{ readonly value: string }>(
    `select current_setting('synchronous_commit') as value`,
  );
  expect(setting?.value).toBe('off');
  const campaign = await campaigns.create({ id: 'durable', senderId: 'MyApp' });
  await campaign.add(numbers(10).map((recipient, index) => ({ recipient, text: `Text ${index}` })));
  await campaigns.step();
  await campaign.plan();
  await campaign.start();
  const request = { now: null, campaign: 1, lane: 0, cursor: null, limit: 10, room: null };
  const claimed = await claimBatches(database, {
    ...request,
    intervalMs: 1,
    owner: 'one',
    leaseMs: 60_000,
  });
  expect(claimed).toHaveLength(10);
  for (const { id, attempt } of claimed) {
    const [before] = await database.query<{ readonly end: string }>(
      'select pg_current_wal_insert_lsn()::text as end',
    );
    const keys = { id, attempt, owner: 'one', shard: 0, leaseMs: 60_000 };
    expect(await intendBatch(database, { now: null, ...keys })).not.toBeNull();
    const [after] = await database.query<{ readonly isOnDisk: boolean }>(
      'select pg_current_wal_flush_lsn() > $1::pg_lsn as "isOnDisk"',
      [before?.end],
    );
    expect(after?.isOnDisk).toBe(true);
  }
});

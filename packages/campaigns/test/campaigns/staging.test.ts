import { expect, test } from 'vitest';
import { numbers, startService, type Service } from '../support/start-service.ts';

/** The tables of recipients that are not planned yet. */
async function listStaging({ database }: Service): Promise<readonly string[]> {
  const rows = await database.database.query<{ readonly name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relname ~ '^staging_' order by relname`,
  );
  return rows.map(({ name }) => name);
}

/** Waits until a statement waits for a lock, and returns the number of its process. */
async function waitForBlocked({ database }: Service, statement: string): Promise<number> {
  let processId = 0;
  await expect
    .poll(async () => {
      const rows = await database.database.query<{ readonly pid: number }>(
        `select pid from pg_stat_activity
where wait_event_type = 'Lock' and datname = current_database() and query like $1`,
        [`%${statement}%`],
      );
      processId = rows[0]?.pid ?? 0;
      return rows.length;
    })
    .toBe(1);
  return processId;
}

test('a process that is killed within add leaves neither its recipients nor its figures', async () => {
  const service = await startService();
  const { campaigns, database } = service;
  const campaign = await campaigns.create({ id: 'killed', senderId: 'MyApp', text: 'Hi' });
  const adding = database.database.transaction(async (transaction) => {
    await transaction.query('select from telecom.campaign for no key update');
    const failure = campaign.add([...numbers(3), 'no number']).catch((error: unknown) => error);
    // All rows are copied by now, and the figure waits.
    const processId = await waitForBlocked(service, 'set invalid = invalid');
    await transaction.query('select pg_terminate_backend($1, 5000)', [processId]);
    return failure;
  });
  expect(await adding).toMatchObject({ code: 'STORE_UNAVAILABLE', sent: 'no' });
  const result = await campaign.add([...numbers(2), 'no number', 'nor this']);
  expect(result).toMatchObject({ added: 2, invalid: 2 });
  expect(await campaign.plan()).toMatchObject({ recipients: 2, duplicates: 0, invalid: 2 });
});

test('a plan beside an add waits for it, and no recipient is lost', async () => {
  const service = await startService();
  const campaign = await service.campaigns.create({ id: 'beside', senderId: 'MyApp', text: 'Hi' });
  let planning: Promise<unknown> = Promise.resolve();
  async function* source(): AsyncGenerator<string> {
    yield* numbers(150);
    planning = campaign.plan();
    await waitForBlocked(service, 'for update');
    yield* numbers(150, 150);
  }
  expect(await campaign.add(source())).toMatchObject({ added: 300 });
  expect(await planning).toMatchObject({ recipients: 300, requests: 3 });
});

test('a cancel beside an add waits for it', async () => {
  const service = await startService();
  const campaign = await service.campaigns.create({ id: 'beside', senderId: 'MyApp', text: 'Hi' });
  let cancelling: Promise<unknown> = Promise.resolve();
  async function* source(): AsyncGenerator<string> {
    yield* numbers(5);
    cancelling = campaign.cancel();
    await waitForBlocked(service, 'drop table');
    yield 'no number';
  }
  expect(await campaign.add(source())).toMatchObject({ added: 5, invalid: 1 });
  await cancelling;
  expect(await campaign.progress()).toMatchObject({ state: 'cancelled', invalid: 1 });
  expect(await listStaging(service)).toEqual([]);
});

test('a campaign that is cancelled or pruned leaves no table behind, and a draft keeps its own', async () => {
  const service = await startService();
  const { campaigns, database } = service;
  const [draft, planned, cancelled] = await Promise.all(
    ['draft', 'planned', 'cancelled'].map((id) =>
      campaigns.create({ id, senderId: 'MyApp', text: 'Hi' }),
    ),
  );
  for (const campaign of [draft, planned, cancelled]) await campaign?.add(numbers(3));
  expect(await listStaging(service)).toHaveLength(3);
  await planned?.plan();
  await cancelled?.cancel();
  await cancelled?.cancel();
  const [own, ...others] = await listStaging(service);
  expect(others).toEqual([]);
  // An earlier version left them.
  await database.database.query('create table telecom.staging_99 (recipient bigint)');
  await campaigns.prune({ olderThanDays: 0 });
  expect(await listStaging(service)).toEqual([own]);
  await expect(cancelled?.progress()).rejects.toMatchObject({ code: 'CAMPAIGN_STATE' });
  expect(await draft?.plan()).toMatchObject({ recipients: 3 });
});

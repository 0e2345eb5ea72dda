import { expect, test } from 'vitest';
import type { TestDatabase } from '../support/open-test-database.ts';
import { numbers, startService } from '../support/start-service.ts';

/** The tables of the schema, whatever their names, with a row that matches. */
async function findTraces({ database }: TestDatabase, pattern: string): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'telecom'::regnamespace and relkind in ('r', 'p')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query(
      `select from telecom."${name}" as t where t::text ~ $1 limit 1`,
      [pattern],
    );
    if (rows.length) found.push(name);
  }
  return found.sort();
}

test('forget leaves no trace of a number, in whatever state its campaigns are', async () => {
  const { campaigns, database } = await startService();
  const [ann = '', bob = '', carl = ''] = numbers(3);
  const texts = [
    { recipient: ann, text: 'Dear Ann and Bob' },
    { recipient: bob, text: 'Dear Ann and Bob' },
    { recipient: carl, text: 'Dear Carl' },
  ];
  const sent = await campaigns.create({ id: 'sent', senderId: 'MyApp' });
  await sent.add(texts);
  await sent.plan();
  await sent.start();
  while (!(await campaigns.step()).isIdle);
  const draft = await campaigns.create({ id: 'draft', senderId: 'MyApp' });
  await draft.add(texts);
  const planned = await campaigns.create({ id: 'planned', senderId: 'MyApp' });
  await planned.add(texts);
  await planned.plan();
  const cancelled = await campaigns.create({ id: 'cancelled', senderId: 'MyApp' });
  await cancelled.add(texts);
  await cancelled.plan();
  await cancelled.cancel();
  // Suppressed right before the request.
  const late = await campaigns.create({ id: 'late', senderId: 'Other' });
  await late.add(texts);
  await late.plan();
  await campaigns.suppress([ann, bob], { scope: 'Other' });
  await late.start();
  while (!(await campaigns.step()).isIdle);
  const report = { messageId: 'foreign', status: 'DELIVRD', recipient: ann, senderId: 'MyApp' };
  await campaigns.inbox(report as never);

  const digits = `${ann.slice(1)}|${bob.slice(1)}`;
  expect(await findTraces(database, digits)).not.toEqual([]);
  await campaigns.forget(ann);
  expect(await findTraces(database, ann.slice(1))).toEqual(['suppression']);
  await campaigns.forget(bob);
  expect(await findTraces(database, digits)).toEqual(['suppression']);
  expect(await findTraces(database, 'Ann|Bob')).toEqual([]);
  expect(await findTraces(database, 'Carl')).not.toEqual([]);
});

test('prune deletes the messages of a campaign in a week that is kept too', async () => {
  const { campaigns, database } = await startService();
  const [ann = '', bob = ''] = numbers(2);
  const old = await campaigns.create({ id: 'old', senderId: 'MyApp', text: 'Hi' });
  await old.add([ann]);
  await old.plan();
  await old.start();
  while (!(await campaigns.step()).isIdle);
  const kept = await campaigns.create({ id: 'kept', senderId: 'MyApp', text: 'Hi' });
  await kept.add([bob, ...numbers(150, 10)]);
  await kept.plan();
  await kept.start();
  await campaigns.step({ limit: 1 });
  expect(await campaigns.prune({ olderThanDays: 0 })).toEqual({ campaigns: ['old'], weeks: 0 });
  expect(await findTraces(database, ann.slice(1))).toEqual([]);
  expect(await findTraces(database, bob.slice(1))).not.toEqual([]);
  expect(await kept.progress()).toMatchObject({ accepted: 100, pending: 51 });
});

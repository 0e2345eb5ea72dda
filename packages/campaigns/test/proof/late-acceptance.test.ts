import { expect, test } from 'vitest';
import { noteLateAcceptance } from '../../src/statements/note-late-acceptance.ts';
import { numbers, startService } from '../support/start-service.ts';

test('a late acceptance is kept as evidence, and a record that is repeated is not one', async () => {
  const { campaigns, database: opened } = await startService();
  const { database } = opened;
  const campaign = await campaigns.create({ id: 'late', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(1));
  await campaign.plan();
  await campaign.start();
  await campaigns.step();
  const batch = { id: 1, attempt: 1 };
  async function countEvents(): Promise<number> {
    const rows = await database.query(`select from telecom.event where kind = 'late_acceptance'`);
    return rows.length;
  }
  // The commit of the acceptance was stored, and its response was lost.
  await noteLateAcceptance(database, null, batch);
  expect(await countEvents()).toBe(0);
  // A person had decided to send again, and the second attempt was accepted.
  await database.query('update telecom.batch set attempt = 2');
  await noteLateAcceptance(database, null, batch);
  expect(await countEvents()).toBe(1);
});

import { createClient } from '@23telecom/client';
import { createStoreDedupe } from '@23telecom/client/webhooks';
import { createSandbox } from '@23telecom/sandbox/node';
import { expect, test } from 'vitest';
import { createPostgresStore } from '../../src/shared-store/create-postgres-store.ts';
import { openDatabaseForTest } from '../support/open-test-database.ts';

test('two instances of a web app that send with the same key send one message', async () => {
  const opened = await openDatabaseForTest();
  const sandbox = createSandbox({ clock: 'manual' });
  const { baseUrl, fetch } = sandbox;
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch });
  const message = { to: ['+447700900001'], text: 'Hello', senderId: 'MyApp' };
  const stores = Array.from({ length: 4 }, () => createPostgresStore(opened.openStore()));
  const results = await Promise.all(
    stores.map((store) => telecom.sms.sendOnce('order-17', message, { store })),
  );
  expect(results.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
  expect(new Set(results.map((result) => result.results?.[0]?.messageId)).size).toBe(1);
  expect(sandbox.messages()).toHaveLength(1);

  // Neither the number nor the text is stored in the clear.
  const rows = await opened.database.query(`select encode(key, 'escape') || owner || value as row
    from telecom.shared_entry`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/447700900001|Hello|order-17/);

  const dedupes = stores.map((store) => createStoreDedupe(store));
  const states = await Promise.all(
    dedupes.map((dedupe, index) => dedupe.claim('event 1', `request ${index}`)),
  );
  expect(states.filter((state) => state === 'new')).toHaveLength(1);
});

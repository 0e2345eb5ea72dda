import { createClient } from '@23telecom/client';
import { expect, test } from 'vitest';
import { createContext } from '../../src/campaigns/create-context.ts';
import { createClaimer } from '../../src/sending/create-claimer.ts';
import { sendBatch } from '../../src/sending/send-batch.ts';
import { listHeads } from '../../src/statements/list-heads.ts';
import { numbers, startService } from '../support/start-service.ts';

test('requests that are later than their slots take new ones, and do not begin at once', async () => {
  const intervalMs = 300;
  const times: number[] = [];
  const {
    campaigns,
    database: opened,
    telecom,
  } = await startService({
    sandbox: {
      onRequest: ({ operation, at }) => {
        if (operation === 'sms.send') times.push(Date.parse(at));
      },
    },
  });
  const campaign = await campaigns.create({ id: 'pace', senderId: 'MyApp', text: 'Hi' });
  // The first step checks the store.
  await campaigns.step();
  await campaign.add(numbers(500));
  await campaign.plan();
  await campaign.start();
  const { signal } = new AbortController();
  const requestsPerSecond = 1000 / intervalMs;
  const context = createContext(
    { telecom, store: opened.openStore(), requestsPerSecond, timeoutMs: 5000 },
    signal,
  );
  const database = await context.open();
  const claimed = await createClaimer(context).claim(database, await listHeads(database, null), 5);
  expect(claimed).toHaveLength(5);
  // The worker was stopped: all its slots are over.
  const late = claimed.map((work) => ({ ...work, slotAt: performance.now() - 10_000 }));
  const results = await Promise.all(late.map((work) => sendBatch(context, database, work, signal)));
  expect(results).toEqual(late.map(() => 'sent'));
  expect(times).toHaveLength(5);
  // Four intervals; a busy machine may delay the first of them.
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(2 * intervalMs);
});

test('requests that were looked up first do not begin at once when their looks end at once', async () => {
  const intervalMs = 300;
  const times: number[] = [];
  const service = await startService({
    sandbox: {
      onRequest: ({ operation, at }) => {
        if (operation === 'sms.send') times.push(Date.parse(at));
      },
    },
  });
  const { campaigns, database: opened, url } = service;
  const campaign = await campaigns.create({ id: 'looks', senderId: 'MyApp', text: 'Hi' });
  await campaigns.step();
  await campaign.add(numbers(500));
  await campaign.plan();
  await campaign.start();
  await opened.database.query(
    'update telecom.campaign set must_recheck = true, recheck_from = now()',
  );
  // The history responds when all of them have asked, and their slots are over.
  let asked = 0;
  let onAsked = (): void => undefined;
  const allAsked = new Promise<void>((resolve) => {
    onAsked = resolve;
  });
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: url,
    middleware: [
      async ({ operation }, next) => {
        if (operation === 'sms.messages.list') {
          asked += 1;
          if (asked === 5) setTimeout(onAsked, 5 * intervalMs);
          await allAsked;
        }
        return next();
      },
    ],
  });
  const { signal } = new AbortController();
  const requestsPerSecond = 1000 / intervalMs;
  const context = createContext(
    { telecom, store: opened.openStore(), requestsPerSecond, timeoutMs: 8000 },
    signal,
  );
  const database = await context.open();
  const claimed = await createClaimer(context).claim(database, await listHeads(database, null), 5);
  expect(claimed).toHaveLength(5);
  await Promise.all(claimed.map((work) => sendBatch(context, database, work, signal)));
  expect(times).toHaveLength(5);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(2 * intervalMs);
});

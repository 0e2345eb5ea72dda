import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox/node';
import { expect, onTestFinished, test } from 'vitest';
import { createDatabase } from '../../src/database/create-database.ts';
import { readBinaries } from '../../src/embedded/binaries/find-binaries.ts';
import { openServer } from '../../src/embedded/server/open-server.ts';
import { createCampaigns } from '../../src/index.ts';
import { createStore } from '../../src/store/create-store.ts';
import { countSent, numbers } from '../support/start-service.ts';

/** Hours that London is within now, and for some more. */
function hoursAround(time: Date): { readonly from: string; readonly to: string } {
  function at(hours: number): string {
    return new Date(time.getTime() + hours * 3_600_000).toISOString().slice(11, 16);
  }
  return { from: at(-3), to: at(6) };
}

test('PostgreSQL 15 runs every statement of a campaign', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'campaigns-15-'));
  const binaries = readBinaries(process.env.TEST_POSTGRES ?? '');
  const server = await openServer(path.join(folder, 'campaigns'), { binaries });
  const options = { connection: server.connection, maxConnections: 5, canListen: true };
  const store = createStore({ connect: () => createDatabase(options), canMigrate: true });
  const sandbox = createSandbox({ balance: 1_000_000 });
  const telecom = createClient({
    apiKey: 'sk_prod_local',
    baseUrl: sandbox.baseUrl,
    fetch: sandbox.fetch,
    timeoutMs: 5000,
  });
  const campaigns = createCampaigns({ telecom, store, timeoutMs: 2000, settleMs: 1 });
  onTestFinished(async () => {
    await campaigns.close();
    await store.close();
    await server.close();
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const campaign = await campaigns.create({
    id: 'fifteen',
    senderId: 'MyApp',
    text: 'Hi',
    maxCost: 500,
    hours: { ...hoursAround(new Date()), timeZone: 'recipient' },
  });
  await campaigns.suppress(numbers(1, 500));
  await campaign.add([...numbers(300), ...numbers(1, 500), ...numbers(1)]);
  expect(await campaign.plan()).toMatchObject({ recipients: 300, suppressed: 1, duplicates: 1 });
  await campaign.start();
  await campaigns.suppress(numbers(1));
  sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', nth: 2 });
  sandbox.faults.add({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send', nth: 3 });
  await expect
    .poll(async () => {
      await campaigns.step();
      return campaign.progress();
    })
    .toMatchObject({ state: 'sent', sending: 0 });
  for await (const request of campaign.uncertain()) await campaign.resolve(request, 'resend');
  await expect
    .poll(async () => {
      await campaigns.step();
      return campaign.progress();
    })
    .toMatchObject({ state: 'sent', accepted: 299, suppressed: 2, uncertain: 0 });
  const [message] = (await campaign.messages({ state: 'accepted' }).page({ limit: 1 })).items;
  const messageId = message?.messageId ?? '';
  const event = {
    messageId,
    status: 'DELIVRD',
    statusCode: '000',
    recipient: '',
    senderId: 'MyApp',
  };
  await campaigns.inbox({ ...event, segments: 1, cost: 0, at: new Date().toISOString() });
  expect(await campaigns.waitFor(messageId)).toMatchObject({ status: 'DELIVRD' });
  await campaigns.sweep();
  expect(await campaigns.metrics()).toMatchObject({ uncertainRequests: 0 });
  expect(Math.max(...countSent(sandbox).values())).toBe(1);
  await campaigns.forget(numbers(1, 7)[0] ?? '');
  expect(await campaigns.prune({ olderThanDays: 0 })).toMatchObject({ campaigns: ['fifteen'] });
});

// A large plan, and a long fault run. Arguments: recipients to send to, kills, and recipients to plan.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox';
import { openEmbedded } from '../../src/embedded/index.ts';
import { createCampaigns } from '../../src/index.ts';
import { runFaults } from './faults/run-faults.ts';

const [recipients = 1_000_000, kills = 50, planned = 10_000_000] = process.argv
  .slice(2)
  .map(Number);

// The plan is first: the books of the fault run would count as its memory.
if (planned > 0) {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaigns-plan-'));
  const store = openEmbedded(path.join(folder, 'store'));
  const sandbox = createSandbox({ hasHistory: false });
  const { baseUrl, fetch } = sandbox;
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl, fetch });
  const campaigns = createCampaigns({ telecom, store });
  const campaign = await campaigns.create({ id: 'plan', senderId: 'MyApp', text: 'Hi' });
  let highest = 0;
  function* numbers(): Generator<string> {
    for (let index = 0; index < planned; index += 1) {
      if (index % 100_000 === 0) highest = Math.max(highest, process.memoryUsage.rss());
      yield `+44${String(7_000_000_000 + ((index * 7919) % 999_999_937)).padStart(10, '0')}`;
    }
  }
  const startedAt = performance.now();
  await campaign.add(numbers());
  const addedAt = performance.now();
  const { requests } = await campaign.plan();
  const plannedAt = performance.now();
  highest = Math.max(highest, process.memoryUsage.rss());
  console.log(
    `${planned} recipients: added in ${Math.round((addedAt - startedAt) / 1000)} s, ` +
      `${requests} requests planned in ${Math.round((plannedAt - addedAt) / 1000)} s, ` +
      `Node at most ${Math.round(highest / 2 ** 20)} MB`,
  );
  await campaigns.close();
  await store.close();
  await sandbox.close();
  await rm(folder, { recursive: true });
}

if (recipients > 0) {
  const run = await runFaults({
    recipients,
    recipientsPerText: Infinity,
    workers: 3,
    concurrency: 8,
    requestsPerSecond: 150,
    kills,
    stops: Math.ceil(kills / 10),
    databaseKills: Math.ceil(kills / 25),
    dropAfter: 0.01,
    dropBefore: 0.005,
    databaseError: 0.005,
    rateLimit: 0.003,
    onNote: (note) => console.log(note),
  });
  console.log(run);
  if (run.doubled || run.lost || run.uncertainRequests > run.uncertainAtMost) process.exitCode = 1;
}

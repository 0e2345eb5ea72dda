import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox/node';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../src/embedded/index.ts';
import { createCampaigns } from '../../src/index.ts';
import { seedStore } from '../support/seed-store.ts';
import { countSent, numbers } from '../support/start-service.ts';

/** Copies a folder with its owner: PostgreSQL refuses the files of another user. */
function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to]);
}

test('a data folder that was copied back pauses the campaign; with recheck, nobody gets two messages', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaigns-rewind-'));
  const storeFolder = path.join(folder, 'store');
  const live = path.join(storeFolder, 'data');
  const backup = path.join(folder, 'backup');
  seedStore(storeFolder);
  const sandbox = createSandbox({ balance: 1_000_000 });
  const server = await sandbox.listen({ port: 0 });
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: server.url });
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });
  function open() {
    const store = openEmbedded(storeFolder);
    const campaigns = createCampaigns({ telecom, store, timeoutMs: 3000, settleMs: 2000 });
    async function close(): Promise<void> {
      await campaigns.close();
      await store.close();
    }
    return { campaigns, close };
  }

  const first = open();
  const campaign = await first.campaigns.create({ id: 'rewound', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(1000));
  await campaign.plan();
  await campaign.start();
  await first.campaigns.step({ limit: 2 });
  await first.close();
  copy(live, backup);

  const second = open();
  await second.campaigns.step({ limit: 4 });
  expect(await (await second.campaigns.get('rewound')).progress()).toMatchObject({ accepted: 600 });
  // Other messages of the sender are newer than those that the tables forget.
  for (const from of [5000, 5100]) {
    await telecom.sms.send({ to: [...numbers(100, from)], text: 'Other', senderId: 'MyApp' });
  }
  await second.close();

  await rm(live, { recursive: true });
  copy(backup, live);
  const third = open();
  const rewound = await third.campaigns.get('rewound');
  // The tables have forgotten four requests.
  expect(await rewound.progress()).toMatchObject({ accepted: 200, pending: 800 });
  expect(await third.campaigns.step()).toMatchObject({ sent: 0 });
  expect(await rewound.progress()).toMatchObject({ state: 'paused', pausedBy: 'store_rewound' });
  expect(sandbox.messages()).toHaveLength(800);
  await expect(rewound.resume()).rejects.toMatchObject({ code: 'STORE_REWOUND', sent: 'no' });

  await rewound.resume({ recheck: true });
  third.campaigns.work({ concurrency: 4 });
  await rewound.waitFor('settled', { timeoutMs: 30_000 });
  expect(await rewound.progress()).toMatchObject({ accepted: 600, reconciled: 400, uncertain: 0 });
  const sent = countSent(sandbox);
  expect(sent.size).toBe(1200);
  expect(Math.max(...sent.values())).toBe(1);
  await third.close();
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCampaignStore } from '../open-data.ts';
import { testKeeper } from '../testing/keeper-contract.ts';
import { createCampaignKeeper } from './create-campaign-keeper.ts';

testKeeper('the keeper of the server', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'keeper-'));
  return {
    open: async (sandbox, telecom) =>
      createCampaignKeeper({
        telecom,
        store: await openCampaignStore(folder),
        sandbox,
        timeoutMs: 2_000,
        settleMs: 1_000,
        onError: (error) => console.error(error),
      }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
});

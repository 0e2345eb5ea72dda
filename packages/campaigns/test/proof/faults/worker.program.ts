// A worker in a process of its own on the embedded store. Argument: its options as JSON.
import { createClient } from '@23telecom/client';
import { openEmbedded } from '../../../src/embedded/index.ts';
import { createCampaigns } from '../../../src/index.ts';
import type { WorkerArguments } from './worker-arguments.ts';

const {
  folder,
  url,
  concurrency,
  campaigns: options,
} = JSON.parse(process.argv[2] ?? '') as WorkerArguments;
const campaigns = createCampaigns({
  telecom: createClient({ apiKey: 'sk_prod_local', baseUrl: url }),
  store: openEmbedded(folder),
  // PostgreSQL is killed too.
  onError: () => undefined,
  ...options,
});
campaigns.work({ concurrency });
// The run has ended, or was killed.
process.once('disconnect', () => process.exit());
process.send?.('ready');

// A worker of campaigns on graphile-worker (0.17), for a team that has its jobs there already. Run it on every
// machine: DATABASE_URL=postgres://… TELECOM_API_KEY=… node worker.ts
import { createCampaigns } from '@23telecom/campaigns';
import { openPostgres } from '@23telecom/campaigns/postgres';
import { createClient } from '@23telecom/client';
import { run } from 'graphile-worker';
import { createTasks } from './tasks.ts';

const connectionString = process.env.DATABASE_URL ?? '';
const campaigns = createCampaigns({
  telecom: createClient(),
  store: openPostgres({ connectionString }),
  requestsPerSecond: Number(process.env.REQUESTS_PER_SECOND ?? 200),
  timeoutMs: Number(process.env.REQUEST_TIMEOUT_MS ?? 30_000),
  settleMs: Number(process.env.SETTLE_MS ?? 60_000),
});

const runner = await run({
  connectionString,
  // A job makes up to eight requests at the same time.
  concurrency: 1,
  taskList: createTasks(campaigns),
  // Makes a chain of jobs where none is left, for example because a worker was killed.
  crontab: '* * * * * send_campaigns ?jobKey=send_campaigns&max=1',
});
console.log('ready');
await runner.promise;
await campaigns.close();

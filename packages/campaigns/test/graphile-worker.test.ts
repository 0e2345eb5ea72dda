import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { makeWorkerUtils } from 'graphile-worker';
import { expect, inject, onTestFinished, test } from 'vitest';
import { bundleOf } from './support/build-programs.ts';
import { countSent, numbers, startService } from './support/start-service.ts';

const program = path.resolve(import.meta.dirname, '../examples/graphile-worker/worker.ts');

test('the example on graphile-worker: a worker is killed, all is sent, and nothing twice', async () => {
  const settings = { requestsPerSecond: 15, timeoutMs: 1000, settleMs: 2000 };
  const { sandbox, url, database, campaigns } = await startService({
    sandbox: { latency: [10, 60] },
    campaigns: settings,
  });
  const { connectionString } = database;
  const campaign = await campaigns.create({ id: 'driven', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(4000));
  await campaign.plan();
  await campaign.start();
  const jobs = await makeWorkerUtils({ connectionString });
  await jobs.migrate();
  // Two machines begin with a job each; later ones share a key.
  await jobs.addJob('send_campaigns', {});
  await jobs.addJob('send_campaigns', {});
  await jobs.release();

  async function start(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [bundleOf(inject('programs'), program)], {
      env: {
        ...process.env,
        DATABASE_URL: connectionString,
        TELECOM_API_KEY: 'sk_prod_local',
        TELECOM_BASE_URL: url,
        REQUESTS_PER_SECOND: String(settings.requestsPerSecond),
        REQUEST_TIMEOUT_MS: String(settings.timeoutMs),
        SETTLE_MS: String(settings.settleMs),
        GRAPHILE_LOGGER_DEBUG: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void worker.kill('SIGKILL'));
    await once(worker.stdout, 'data');
    return worker;
  }

  const [one] = await Promise.all([start(), start()]);
  await expect.poll(() => sandbox.messages().length).toBeGreaterThan(800);
  one.kill('SIGKILL');
  await once(one, 'exit');
  const progress = await campaign.waitFor('settled', { timeoutMs: 45_000 });
  const counts = countSent(sandbox);
  expect(Math.max(...counts.values())).toBe(1);
  const { accepted, reconciled, uncertain, pending } = progress;
  expect({ total: accepted + reconciled + uncertain, pending }).toEqual({
    total: 4000,
    pending: 0,
  });
  // The requests of the killed worker, at most: one job with eight.
  expect(uncertain).toBeLessThanOrEqual(800);
  expect(counts.size).toBeGreaterThanOrEqual(accepted + reconciled);
});

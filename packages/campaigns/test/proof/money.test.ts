import type { Sandbox } from '@23telecom/sandbox/node';
import { expect, test } from 'vitest';
import { countSent, numbers, startService } from '../support/start-service.ts';

/** Adds to the balance of the account, in millionths. */
function topUp(sandbox: Sandbox, units: number): void {
  const snapshot = sandbox.snapshot();
  const workspaces = snapshot.workspaces.map((workspace) => ({
    ...workspace,
    balance: workspace.balance + units,
  }));
  sandbox.restore({ ...snapshot, workspaces });
}

test('the money ends in the middle, with four workers: after a top-up and a resume, nobody gets two', async () => {
  const rates = [{ dialCode: '44', country: 'United Kingdom', rate: 0.05 }];
  const { campaigns, open, sandbox } = await startService({
    // Twelve requests of 5.00.
    sandbox: { balance: 62, rates, latency: [5, 60] },
    campaigns: { requestsPerSecond: 100, timeoutMs: 3000 },
  });
  const campaign = await campaigns.create({ id: 'money', senderId: 'MyApp', text: 'Hi' });
  await campaign.add(numbers(3000));
  await campaign.plan();
  await campaign.start();
  const workers = [campaigns, open(), open(), open()].map((each) => each.work({ concurrency: 3 }));
  await expect
    .poll(() => campaign.progress())
    .toMatchObject({ state: 'paused', pausedBy: 'insufficient_balance', sending: 0 });
  expect(sandbox.messages()).toHaveLength(1200);
  expect(await campaign.progress()).toMatchObject({ accepted: 1200, pending: 1800, failed: 0 });
  topUp(sandbox, 1_000_000_000);
  await campaign.resume();
  await campaign.waitFor('settled', { timeoutMs: 30_000 });
  await Promise.all(workers.map((worker) => worker.stop()));
  const progress = await campaign.progress();
  expect(progress).toMatchObject({ state: 'sent', accepted: 3000, uncertain: 0, failed: 0 });
  expect(progress.cost).toBeCloseTo(150, 6);
  const sent = countSent(sandbox);
  expect(sent.size).toBe(3000);
  expect(Math.max(...sent.values())).toBe(1);
});

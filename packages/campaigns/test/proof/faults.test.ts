import { expect, inject, test } from 'vitest';
import { isFull } from '../support/is-full.ts';
import { seedStore } from '../support/seed-store.ts';
import { runFaults } from './faults/run-faults.ts';

/** The run that `pnpm prove` makes; in `npm test`, with a quarter of its requests. */
const options = {
  recipients: 20_000,
  recipientsPerText: isFull ? 10 : 40,
  workers: 3,
  concurrency: 4,
  requestsPerSecond: 60,
  kills: 3,
  stops: 1,
  databaseKills: 1,
  dropAfter: 0.01,
  dropBefore: 0.005,
  databaseError: 0.005,
  rateLimit: 0.003,
  seed: seedStore,
  programs: inject('programs'),
} as const;

test.concurrent(
  'processes that are killed and stopped, and a PostgreSQL that is killed, send nothing twice and lose nobody',
  { timeout: 180_000 },
  async () => {
    const run = await runFaults(options);
    expect(run).toMatchObject({ doubled: 0, lost: 0 });
    expect(Object.keys(run.states).sort()).not.toContain('pending');
    const { accepted, reconciled, uncertain, failed } = run.progress;
    expect(accepted + reconciled + uncertain + failed).toBe(options.recipients);
    // The faults and kills did happen.
    expect(run.requests).toBeGreaterThan(500);
    expect(reconciled).toBeGreaterThan(0);
    expect(run.uncertainRequests).toBeLessThanOrEqual(run.uncertainAtMost);
    // `pnpm prove` allows 1.15; here the machine may be busy with other tests between a slot and its request.
    expect(run.worstSecond).toBeLessThanOrEqual(options.requestsPerSecond * 1.5);
  },
);

test.concurrent(
  'the control: an at-least-once worker doubles under the same faults, so the check can see doubles',
  { timeout: 180_000 },
  async () => {
    const run = await runFaults({
      ...options,
      recipients: 2000,
      recipientsPerText: 10,
      requestsPerSecond: 100,
      kills: 1,
      stops: 1,
      databaseKills: 0,
      dropAfter: 0.05,
      kind: 'naive-worker',
    });
    expect(run.doubled).toBeGreaterThan(0);
  },
);

import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { SandboxOptions } from '@23telecom/sandbox/node';
import { type ExpectStatic, test } from 'vitest';
import type { Campaign, Database } from '../../src/index.ts';
import { numbers, startService } from '../support/start-service.ts';

/** How a running campaign is ended, and its state after that. */
interface Ending {
  readonly name: string;
  /** Returns the time of the end. */
  readonly end: (campaign: Campaign, database: Database, expect: ExpectStatic) => Promise<number>;
  readonly state: string;
}

const endings: readonly Ending[] = [
  { name: 'a pause', end: (campaign) => campaign.pause().then(Date.now), state: 'paused' },
  { name: 'a cancel', end: (campaign) => campaign.cancel().then(Date.now), state: 'cancelled' },
  {
    name: 'an expiry',
    async end(campaign, database, expect) {
      // On a busy machine, a time that is set before the plan could pass before the first request.
      const [row] = await database.query<{ readonly at: string }>(
        `update telecom.campaign set expires_at = clock_timestamp() + interval '1 second'
         returning expires_at as at`,
      );
      await expect.poll(() => campaign.progress()).toMatchObject({ state: 'expired' });
      return Date.parse(row?.at ?? '');
    },
    state: 'expired',
  },
];

test.concurrent.for(endings)(
  'after $name, no worker begins a request for more than a second',
  async ({ end, state }, { expect, onTestFinished }) => {
    const times: number[] = [];
    const sandbox: SandboxOptions = {
      latency: [0, 50],
      onRequest: ({ operation, at }) => {
        if (operation === 'sms.send') times.push(Date.parse(at));
      },
    };
    const options = { sandbox, campaigns: { requestsPerSecond: 20 } };
    const { campaigns, open, database } = await startService(options, onTestFinished);
    const campaign = await campaigns.create({ id: 'end', senderId: 'MyApp', text: 'Hi' });
    await campaign.add(numbers(10_000));
    await campaign.plan();
    await campaign.start();
    const workers = [campaigns, open(), open()].map((each) => each.work({ concurrency: 8 }));
    await expect.poll(() => times.length).toBeGreaterThan(5);
    // Workers and sandbox share this process: while it is stopped, a request that was begun does not arrive.
    const stops = monitorEventLoopDelay({ resolution: 10 });
    stops.enable();
    const endedAt = await end(campaign, database.database, expect);
    await expect.poll(() => Date.now()).toBeGreaterThan(endedAt + 1500);
    stops.disable();
    const latest = endedAt + 1000 + stops.max / 1e6;
    expect(times.filter((time) => time > latest)).toEqual([]);
    expect(await campaign.progress()).toMatchObject({ state, sending: 0 });
    await Promise.all(workers.map((worker) => worker.stop()));
  },
);

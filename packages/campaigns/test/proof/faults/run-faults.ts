import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { createClient } from '@23telecom/client';
import { createSandbox } from '@23telecom/sandbox/node';
import { openEmbedded } from '../../../src/embedded/index.ts';
import { type CampaignProgress, createCampaigns } from '../../../src/index.ts';
import { countOutcomes, type Outcomes } from './count-outcomes.ts';
import { kill, startWorker, type WorkerKind } from './start-worker.ts';
import type { WorkerArguments } from './worker-arguments.ts';
import { worstSecond } from './worst-second.ts';

/** The size of a fault run. */
export interface FaultRunOptions {
  readonly recipients: number;
  /** Recipients of a text: with few, there are many requests. */
  readonly recipientsPerText: number;
  readonly workers: number;
  /** Of each worker. */
  readonly concurrency: number;
  readonly requestsPerSecond: number;
  /** `kill -9` of a worker; another one takes its place. */
  readonly kills: number;
  /** SIGSTOP of a worker, for longer than its lease. */
  readonly stops: number;
  /** `kill -9` of PostgreSQL. */
  readonly databaseKills: number;
  /** Probabilities for a request. */
  readonly dropAfter: number;
  readonly dropBefore: number;
  readonly databaseError: number;
  readonly rateLimit: number;
  readonly kind?: WorkerKind;
  /** Makes the folder of the store in advance, so that it need not be created. */
  readonly seed?: (folder: string) => void;
  /** The folder of the programs' bundles; without one, the sources are started. */
  readonly programs?: string;
  readonly onNote?: (note: string) => void;
}

/** The findings of a fault run. */
export interface FaultRun extends Outcomes {
  readonly progress: CampaignProgress;
  readonly requests: number;
  readonly uncertainRequests: number;
  /** Requests that were cut before the provider accepted them, and kills times concurrency. */
  readonly uncertainAtMost: number;
  readonly worstSecond: number;
  readonly sendMs: number;
}

const timeoutMs = 1500;
const leaseMs = 1.5 * timeoutMs;
const settleMs = 3000;
const giveUpMs = 3_600_000;

/** Waits until a condition holds. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > giveUpMs) throw new Error('the run does not go on');
    await sleep(50);
  }
}

/** Sends a campaign through a provider that fails, from workers that are killed, and counts what came of it. */
export async function runFaults(options: FaultRunOptions): Promise<FaultRun> {
  const {
    requestsPerSecond,
    concurrency,
    recipientsPerText,
    kind = 'worker',
    onNote = () => undefined,
  } = options;
  const root = await mkdtemp(path.join(tmpdir(), 'campaigns-faults-'));
  const folder = path.join(root, 'campaigns');
  const times: number[] = [];
  let cutBefore = 0;
  const sandbox = createSandbox({
    balance: 100_000_000,
    hasHistory: false,
    latency: [2, 30],
    onRequest: ({ operation, at, faults }) => {
      if (operation !== 'sms.send') return;
      times.push(Date.parse(at));
      if (faults.includes('drop-before')) cutBefore += 1;
    },
  });
  const on = 'sms.send' as const;
  sandbox.faults.add({ kind: 'drop-after', on, probability: options.dropAfter });
  sandbox.faults.add({ kind: 'drop-before', on, probability: options.dropBefore });
  const code = 'DB_ERROR';
  sandbox.faults.add({ kind: 'status', status: 500, code, on, probability: options.databaseError });
  sandbox.faults.add({ kind: 'rate-limit', on, probability: options.rateLimit });
  const server = await sandbox.listen({ port: 0 });
  const settings = { timeoutMs, settleMs, requestsPerSecond, breaker: false } as const;
  options.seed?.(folder);
  const store = openEmbedded(folder);
  const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: server.url });
  const campaigns = createCampaigns({ telecom, store, ...settings, onError: () => undefined });
  const running: ChildProcess[] = [];
  try {
    const recipients = Array.from(
      { length: options.recipients },
      (_, index) => `+447${String(index).padStart(9, '0')}`,
    );
    const campaign = await campaigns.create({ id: 'faults', senderId: 'MyApp' });
    await campaign.add(
      recipients.map((recipient, index) => ({
        recipient,
        text: `Offer ${Math.floor(index / recipientsPerText)}`,
      })),
    );
    const { requests: planned } = await campaign.plan();
    onNote(`${planned} requests are planned`);
    const worker: WorkerArguments = { folder, url: server.url, concurrency, campaigns: settings };
    async function start(): Promise<void> {
      running.push(await startWorker(kind, worker, options.programs));
    }
    await Promise.all(Array.from({ length: options.workers }, start));
    await campaign.start();
    const startedAt = performance.now();

    const attacks = [
      ...Array<'kill'>(options.kills).fill('kill'),
      ...Array<'stop'>(options.stops).fill('stop'),
      ...Array<'database'>(options.databaseKills).fill('database'),
    ];
    // Kinds in turn, over the first nine tenths of the requests.
    const order = attacks
      .map((attack, index) => ({ attack, place: (index * 7) % attacks.length }))
      .sort((one, other) => one.place - other.place);
    const background: Promise<void>[] = [];
    for (const [index, { attack }] of order.entries()) {
      const after = (planned * 0.9 * (index + 1)) / (order.length + 1);
      await until(() => times.length >= after);
      onNote(`${attack} after ${times.length} requests`);
      if (attack === 'database') {
        const file = path.join(folder, 'data/postmaster.pid');
        process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
        continue;
      }
      const target = running.shift();
      if (!target) throw new Error('expected a worker');
      if (attack === 'stop') {
        target.kill('SIGSTOP');
        background.push(
          sleep(2 * leaseMs).then(() => {
            target.kill('SIGCONT');
            running.push(target);
          }),
        );
      } else {
        await kill(target);
        background.push(start());
      }
    }
    await Promise.all(background);
    const database = await store.open();
    const ends = kind === 'worker' ? `('done', 'uncertain')` : `('done')`;
    await until(async () => {
      const open = await database
        .query(`select from telecom.batch where state not in ${ends} limit 1`)
        .catch(() => ['PostgreSQL is away']);
      return open.length === 0;
    });
    const sendMs = performance.now() - startedAt;
    // An open response of a worker may still settle what is uncertain; its state must not contradict the books.
    await Promise.all(running.map(kill));
    const progress = await campaign.progress();
    onNote(`all sent after ${Math.round(sendMs / 1000)} s`);
    const uncertain = new Set<number>();
    for await (const { batch } of campaign.uncertain()) uncertain.add(batch);
    return {
      ...(await countOutcomes(sandbox, campaign.messages(), recipients)),
      progress,
      requests: times.length,
      uncertainRequests: uncertain.size,
      uncertainAtMost: cutBefore + options.kills * concurrency,
      worstSecond: worstSecond(times),
      sendMs,
    };
  } finally {
    await Promise.all(
      running.map((worker) => {
        worker.kill('SIGCONT');
        return kill(worker);
      }),
    );
    await campaigns.close();
    await store.close().catch(() => undefined);
    await sandbox.close();
    await rm(root, { recursive: true, force: true });
  }
}

import { setMaxListeners } from 'node:events';
import { channel } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { Database } from '../database/database.ts';
import { settleBatches } from '../settling/settle-batches.ts';
import { type Head, listHeads } from '../statements/list-heads.ts';
import { createClaimer, type QueuedBatch } from './create-claimer.ts';
import { createChores } from './do-chores.ts';
import { sendBatch } from './send-batch.ts';

/** The options of a worker. */
export interface WorkOptions {
  /**
   * Maximum number of requests at a time.
   * @default 8
   */
  readonly concurrency?: number | undefined;
}

/** A worker of this process. */
export interface CampaignWorker {
  /** Begins no further request, and resolves when those under way are recorded. */
  stop(): Promise<void>;
  /** Resolves when the worker has stopped. */
  readonly stopped: Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const tickMs = 1000;
/** A failing database is asked less often. */
const failurePauseMs = 2000;

/**
 * Starts a worker, which sends until it is stopped. It outlives failures of the database.
 *
 * @throws {DOMException} `AbortError` if the campaigns were closed
 */
export function startWorker(
  context: CampaignContext,
  { concurrency = 8 }: WorkOptions = {},
): CampaignWorker {
  context.signal.throwIfAborted();
  const { clock } = context;
  const stopping = new AbortController();
  const { signal } = stopping;
  // Each request that waits for its slot listens.
  setMaxListeners(0, signal);
  const claimer = createClaimer(context);
  const chores = createChores(context);
  const tasks = new Set<Promise<unknown>>();
  // Claimed ahead: a claim for each request would cost the database more than the requests.
  const queue: QueuedBatch[] = [];
  let heads: readonly Head[] = [];
  let wake = new AbortController();
  let nextTickAt = -Infinity;
  let following: Promise<unknown> | null = null;
  let settling: Promise<unknown> | null = null;

  function onStop(): void {
    wake.abort();
  }
  signal.addEventListener('abort', onStop);
  context.signal.addEventListener('abort', () => void stop(), { signal });

  function isStopping(): boolean {
    return signal.aborted;
  }

  function hint(): void {
    nextTickAt = -Infinity;
    wake.abort();
  }

  /** Waits until a task ends, the time is over, or somebody announces a change. */
  async function rest(ms: number): Promise<void> {
    wake = new AbortController();
    if (isStopping()) return;
    const { signal: woken } = wake;
    const sleeping = clock.sleep(ms, woken).catch(() => undefined);
    await Promise.race([sleeping, ...tasks]);
    wake.abort();
  }

  function run(step: Promise<unknown>): Promise<unknown> {
    return step.catch((error: unknown) => {
      if (!context.signal.aborted) context.onError(error);
    });
  }

  /** The chores that ask the provider must not delay the sending. */
  function startSlowChores(database: Database): void {
    settling ??= run(settleBatches(context, database)).then(() => {
      settling = null;
    });
    following ??= run(chores.follow(database)).then(() => {
      following = null;
    });
  }

  /** Starts queued requests. True if there is room for more. */
  function startQueued(database: Database): boolean {
    while (tasks.size < concurrency) {
      const item = queue.shift();
      if (!item) return true;
      const task = run(sendBatch(context, database, item, signal)).then(() => {
        tasks.delete(task);
      });
      tasks.add(task);
    }
    return false;
  }

  function untilTick(): number {
    return Math.min(Math.max(1, nextTickAt - clock.now()), tickMs);
  }

  async function turn(database: Database): Promise<void> {
    const aheadMs = nextTickAt - clock.now();
    // More than a tick ahead: the clock of this machine was set back.
    if (aheadMs <= 0 || aheadMs > tickMs) {
      nextTickAt = clock.now() + tickMs;
      await chores.tidy(database);
      heads = await listHeads(database, context.now());
      startSlowChores(database);
    }
    if (!startQueued(database) || !heads.length) return rest(untilTick());
    const most = Math.max(1, Math.floor(context.requestsPerSecond));
    const limit = Math.max(concurrency - tasks.size, Math.ceil(concurrency / 2));
    queue.push(...(await claimer.claim(database, heads, Math.min(limit, most))));
    if (queue.length) return;
    // Lanes that were due are empty by now, or the pace is used up.
    heads = await listHeads(database, context.now());
    await rest(heads.length ? Math.min(100, tickMs) : untilTick());
  }

  async function releaseQueued(database: Database): Promise<void> {
    const items = queue.splice(0);
    await Promise.all(items.map((item) => run(sendBatch(context, database, item, signal))));
  }

  async function loop(): Promise<void> {
    // Idle connections do not keep a program running, and a worker must.
    const keepAlive = setInterval(() => undefined, 2 ** 30);
    let stopListening: (() => Promise<void>) | null = null;
    let opened: Database | null = null;
    while (!isStopping()) {
      try {
        const database = await context.open();
        opened = database;
        stopListening ??= await database.listen(channel, hint);
        await turn(database);
      } catch (error) {
        if (isStopping()) break;
        context.onError(error);
        await rest(failurePauseMs);
      }
    }
    // The queue has not begun: give it back.
    if (opened) await releaseQueued(opened);
    await Promise.all(tasks);
    await Promise.all([settling, following]);
    await stopListening?.().catch(() => undefined);
    clearInterval(keepAlive);
  }

  const stopped = loop();
  function stop(): Promise<void> {
    stopping.abort();
    return stopped;
  }
  return { stop, stopped, [Symbol.asyncDispose]: stop };
}

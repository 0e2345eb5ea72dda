import { channel } from '../context/announce.ts';
import type { CampaignContext } from '../context/campaign-context.ts';
import type { CampaignProgress } from '../campaign/campaign-progress.ts';
import { notFoundError } from '../errors/state-error.ts';
import { readProgress } from '../statements/read-progress.ts';
import { type MessageReport, readReports } from '../statements/read-reports.ts';

/** Waits for changes of the store: one query a second, however many wait. */
export interface Waiters {
  /** Calls `onProgress` with the figures of a campaign, now and after each change. Returns the end of it. */
  watch(
    id: string,
    onProgress: (progress: CampaignProgress) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Calls `onReport` with the status of a message, now and after each change. */
  follow(
    messageId: string,
    onReport: (report: MessageReport) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Looks at once, because this process has changed something. */
  readonly hint: () => void;
}

interface Waiter<Value> {
  readonly key: string;
  readonly onValue: (value: Value) => void;
  readonly onError: (error: unknown) => void;
  last: string;
}

const pollMs = 1000;
/** Hints come in bursts: a look a tenth of a second covers them. */
const hintMs = 100;

/** Makes the waiters of a process. */
export function createWaiters(context: CampaignContext): Waiters {
  const watchers = new Set<Waiter<CampaignProgress>>();
  const followers = new Set<Waiter<MessageReport>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let isLooking = false;
  let stopListening: Promise<() => Promise<void>> | null = null;

  function schedule(ms: number): void {
    if (!watchers.size && !followers.size) return;
    const at = performance.now() + ms;
    if (isLooking || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void lookSafely(), ms);
  }

  function tell<Value>(
    waiters: ReadonlySet<Waiter<Value>>,
    values: ReadonlyMap<string, Value>,
  ): void {
    for (const waiter of [...waiters]) {
      const value = values.get(waiter.key);
      const text = JSON.stringify(value);
      if (value === undefined || text === waiter.last) continue;
      waiter.last = text;
      waiter.onValue(value);
    }
  }

  async function look(): Promise<void> {
    isLooking = true;
    dueAt = Infinity;
    try {
      const database = await context.open();
      stopListening ??= database.listen(channel, () => schedule(hintMs)).catch(() => noListening);
      const ids = [...new Set([...watchers].map(({ key }) => key))];
      if (ids.length) {
        const rows = await readProgress(database, context.now(), { ids });
        const progresses = new Map(rows.map(({ progress }) => [progress.id, progress]));
        tell(watchers, progresses);
        for (const waiter of [...watchers]) {
          // Deleted by `prune`, so no look will find it.
          if (ids.includes(waiter.key) && !progresses.has(waiter.key)) {
            waiter.onError(notFoundError('campaign.watch'));
          }
        }
      }
      const messageIds = [...new Set([...followers].map(({ key }) => key))];
      if (messageIds.length) {
        const reports = await readReports(database, messageIds);
        tell(followers, new Map(reports.map((report) => [report.messageId, report])));
      }
    } finally {
      isLooking = false;
    }
  }

  async function lookSafely(): Promise<void> {
    try {
      await look();
    } catch (error) {
      for (const waiter of [...watchers, ...followers]) waiter.onError(error);
    }
    end();
    schedule(pollMs);
  }

  function end(): void {
    if (watchers.size || followers.size) return;
    void stopListening?.then((stop) => stop()).catch(() => undefined);
    stopListening = null;
  }

  function add<Value>(waiters: Set<Waiter<Value>>, waiter: Waiter<Value>): () => void {
    waiters.add(waiter);
    schedule(0);
    return () => {
      waiters.delete(waiter);
      if (watchers.size || followers.size) return;
      clearTimeout(timer);
      dueAt = Infinity;
      if (!isLooking) end();
    };
  }

  return {
    watch: (key, onValue, onError) => add(watchers, { key, onValue, onError, last: '' }),
    follow: (key, onValue, onError) => add(followers, { key, onValue, onError, last: '' }),
    hint: () => schedule(hintMs),
  };
}

function noListening(): Promise<void> {
  return Promise.resolve();
}

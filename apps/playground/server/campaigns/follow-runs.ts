import type { Campaigns } from '@23telecom/campaigns';

/** Reports the changes of runs. */
export interface RunFollower {
  readonly follow: (id: string) => void;
  readonly onMove: (listener: (id: string) => void) => () => void;
  readonly stop: () => void;
}

/** Older runs whose reports are still missing are found by the address of their page. */
const maxFollowed = 20;
/** A change is reported at most four times a second. */
const paceMs = 250;

/** Follows the newest runs until nothing can change any more. */
export function followRuns(campaigns: Campaigns, onError: (error: unknown) => void): RunFollower {
  const listeners = new Set<(id: string) => void>();
  const followed = new Map<string, AbortController>();

  async function watch(id: string, signal: AbortSignal): Promise<void> {
    const campaign = await campaigns.get(id);
    for await (const progress of campaign.watch({ until: 'final', signal })) {
      for (const listener of listeners) listener(progress.id);
      await new Promise((resolve) => setTimeout(resolve, paceMs));
    }
  }

  return {
    follow(id) {
      if (followed.has(id)) return;
      const abort = new AbortController();
      followed.set(id, abort);
      const [oldest] = followed.keys();
      if (followed.size > maxFollowed && oldest !== undefined) {
        followed.get(oldest)?.abort();
        followed.delete(oldest);
      }
      void watch(id, abort.signal)
        .catch((error: unknown) => {
          if (!abort.signal.aborted) onError(error);
        })
        .finally(() => {
          if (followed.get(id) === abort) followed.delete(id);
        });
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      for (const abort of followed.values()) abort.abort();
      followed.clear();
    },
  };
}

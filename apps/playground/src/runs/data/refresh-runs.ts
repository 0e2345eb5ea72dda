import { telecomKeys } from '@23telecom/react/options';
import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { runQueries } from './run-queries.ts';

/** Refetches runs that have moved. */
export interface RunRefresher {
  readonly note: (id: string) => void;
  readonly stop: () => void;
}

/** A run moves several times a second; the first move shows at once, further ones after this time. */
const paceMs = 1_000;
/** A list that was loaded further is refetched less often: each of its pages is a request. */
const fewPages = 5;
const longListPaceMs = 10_000;

/** Refetches a run's figures and list when it moves, at most once a second. */
export function createRunRefresher(queryClient: QueryClient): RunRefresher {
  const moved = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    timer = undefined;
    if (moved.size === 0) return;
    void queryClient.invalidateQueries({ queryKey: runQueries.all });
    void queryClient.invalidateQueries({ queryKey: telecomKeys.account.balance() });
    for (const id of moved) {
      void queryClient.invalidateQueries({ queryKey: telecomKeys.campaigns.progress(id) });
      void queryClient.invalidateQueries({
        queryKey: telecomKeys.campaigns.messages(id),
        predicate: isDue,
      });
    }
    moved.clear();
    timer = setTimeout(refresh, paceMs);
  }

  return {
    note(id) {
      moved.add(id);
      if (timer === undefined) refresh();
    },
    stop: () => clearTimeout(timer),
  };
}

function isDue({ state }: Query): boolean {
  const { pages = [] } = (state.data ?? {}) as Partial<InfiniteData<unknown>>;
  return pages.length <= fewPages || Date.now() - state.dataUpdatedAt > longListPaceMs;
}

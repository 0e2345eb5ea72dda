import type { DeliveryEvent } from '@23telecom/client/webhooks';
import { pushSmsStatus } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { runQueries } from '../runs/data/run-queries.ts';
import { createRunRefresher } from '../runs/data/refresh-runs.ts';
import { setConnection } from '../shared/server/connection.ts';
import { serverReady } from '../shared/server/server-ready.ts';
import { openEventStream } from './open-event-stream.ts';

/** Reports arrive in bursts, so lists and figures are refetched once for all within this time. */
const debounceMs = 1_000;

/**
 * Updates the page with each delivery report that the server has verified. If the event stream breaks,
 * polling takes over until the browser reconnects.
 */
export function useDeliveryEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    let close: (() => void) | undefined;
    let isEnded = false;
    serverReady().then(
      () => {
        if (!isEnded) close = connect(queryClient);
      },
      () => setConnection('lost'),
    );
    return () => {
      isEnded = true;
      close?.();
    };
  }, [queryClient]);
}

/** Connects to the event stream. Returns the end of it. */
function connect(queryClient: QueryClient): () => void {
  const runs = createRunRefresher(queryClient);
  let wasLost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    timer = undefined;
    for (const queryKey of [
      telecomKeys.sms.messages(),
      telecomKeys.sms.stats(),
      telecomKeys.webhooks.logs(),
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  }
  const close = openEventStream({
    delivery: (data) => {
      pushSmsStatus(queryClient, data as DeliveryEvent);
      timer ??= setTimeout(refresh, debounceMs);
    },
    run: (data) => runs.note((data as { readonly id: string }).id),
    open: () => {
      setConnection('open');
      // Refetch events missed while disconnected, or before the stream was open.
      if (wasLost) void queryClient.invalidateQueries();
      else void queryClient.invalidateQueries({ queryKey: runQueries.all });
      wasLost = false;
    },
    error: () => {
      wasLost = true;
      setConnection('lost');
    },
  });
  return () => {
    close();
    runs.stop();
    clearTimeout(timer);
  };
}

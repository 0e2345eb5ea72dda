import type { Server } from 'node:http';
import type { FaultList } from '../../faults/fault-list.ts';
import { startTimer } from '../../shared/start-timer.ts';

interface RefusalParts {
  readonly http: Server;
  readonly faults: Pick<FaultList, 'refusal' | 'subscribe'>;
  /** Listens again on the server's address. */
  readonly listen: () => void;
}

/** Real milliseconds until the next attempt to listen again, if another program has taken the port. */
const retryMs = 100;

/**
 * Stops listening while a `refuse` fault is due, because only a closed port refuses a connection.
 * Returns a function that leaves the server as it is from then on.
 */
export function refuseConnections({ http, faults, listen }: RefusalParts): () => void {
  let isRefusing = false;
  let stopTimer: (() => void) | undefined;
  let stopRetry: (() => void) | undefined;

  function accept(): void {
    stopTimer?.();
    stopTimer = undefined;
    if (!isRefusing) return;
    isRefusing = false;
    listen();
  }

  function refuse(): void {
    if (isRefusing) return;
    isRefusing = true;
    stopRetry?.();
    http.close();
    // Close keep-alive connections too; otherwise the next call would reuse one.
    http.closeIdleConnections();
  }

  function update(): void {
    const refusal = faults.refusal();
    if (refusal === undefined) {
      accept();
      return;
    }
    if (stopTimer !== undefined) return;
    refuse();
    stopTimer = startTimer(refusal.ms, () => {
      stopTimer = undefined;
      refusal.end();
    });
  }

  http.on('error', () => {
    stopRetry?.();
    stopRetry = startTimer(retryMs, listen);
  });
  const unsubscribe = faults.subscribe(update);
  update();
  return () => {
    unsubscribe();
    stopTimer?.();
    stopRetry?.();
  };
}

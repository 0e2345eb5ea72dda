import type { Server } from 'node:http';
import type { FaultList } from './fault-list.ts';

/** A listening socket that `refuse` faults shut and open. */
export interface Door {
  readonly isShut: boolean;
  /** Leaves the socket as it is from now on. */
  release(): void;
}

interface DoorParts {
  readonly http: Server;
  readonly faults: Pick<FaultList, 'refusal' | 'subscribe'>;
  /** Listens again where the server did before. */
  readonly listen: () => void;
}

/** Stops listening while the next call is to be refused: nothing else is a refused connection. */
export function watchDoor({ http, faults, listen }: DoorParts): Door {
  let isShut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    const refusal = faults.refusal();
    if (refusal === undefined) {
      open();
      return;
    }
    if (timer !== undefined) return;
    if (!isShut) {
      isShut = true;
      http.close();
      // Who would call next over a connection that is open would not be refused.
      http.closeIdleConnections();
    }
    timer = setTimeout(() => {
      timer = undefined;
      refusal.end();
    }, refusal.ms);
  };

  const open = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!isShut) return;
    isShut = false;
    listen();
  };

  const unsubscribe = faults.subscribe(check);
  check();
  return {
    get isShut() {
      return isShut;
    },
    release: () => {
      unsubscribe();
      clearTimeout(timer);
    },
  };
}

import type { IncomingCall } from '../api/connection.ts';
import { createApp } from '../api/create-app.ts';
import { createActivity } from '../clock/activity.ts';
import { createFaultList, type FaultList } from '../faults/fault-list.ts';
import { createRequestLog, type RequestLog } from '../logs/request-log.ts';
import { resolveOptions, type ResolvedOptions } from '../sandbox/resolve-options.ts';
import type { SandboxOptions } from '../sandbox/sandbox-options.ts';
import { createWorld } from '../seeding/create-world.ts';
import { restoreWorld } from '../snapshot/restore-world.ts';
import type { SandboxSnapshot } from '../snapshot/snapshot.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import type { World } from '../world/world.ts';

/** The state of a sandbox: a world, which a reset or a snapshot replaces, with its faults and requests. */
export interface Stage {
  readonly options: ResolvedOptions;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly world: () => World;
  /** Responds to a call of the API from the current world. */
  readonly respond: (request: Request, call: IncomingCall) => Response | Promise<Response>;
  /** Starts again from the options. */
  readonly reset: () => void;
  readonly takeSnapshot: () => SandboxSnapshot;
  /**
   * Continues from a snapshot, at its time.
   *
   * @throws SandboxError `INVALID_SNAPSHOT`
   */
  readonly enterSnapshot: (snapshot: SandboxSnapshot) => void;
  /** Continues from a world that was read from a file. */
  readonly enterWorld: (world: World, logs: Pick<SandboxSnapshot, 'faults' | 'requests'>) => void;
  /** Notifies the subscribers of a change of the state. */
  readonly touch: () => void;
  /** Calls the listener after every change of the state; returns a function that stops this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @throws SandboxError `INVALID_OPTION` */
export function createStage(given: SandboxOptions): Stage {
  const listeners = new Set<() => void>();
  function touch(): void {
    for (const listener of listeners) listener();
  }
  const surroundings = { activity: createActivity(), onChange: touch };
  const options = resolveOptions(given, surroundings);
  const faults = createFaultList(options.seed);
  const requests = createRequestLog();
  let world = createWorld(options);
  let app = createApp(world);

  function enter(next: World): void {
    world.clock.stop();
    world = next;
    app = createApp(next);
    touch();
  }

  function enterWorld(next: World, logs: Pick<SandboxSnapshot, 'faults' | 'requests'>): void {
    enter(next);
    faults.restore(logs.faults);
    requests.restore(logs.requests);
  }

  faults.subscribe(touch);
  return {
    options,
    faults,
    requests,
    world: () => world,
    respond: (request, call) => app.fetch(request, call),
    reset: () => {
      // Resolve the options again: the clock starts at the present, unless `now` is given.
      enter(createWorld(resolveOptions(given, surroundings)));
      requests.clear();
      faults.clear();
    },
    takeSnapshot: () => takeSnapshot(world, faults, requests),
    enterSnapshot: (snapshot) => {
      enterWorld(restoreWorld({ ...options, speed: world.clock.speed }, snapshot), snapshot);
    },
    enterWorld,
    touch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

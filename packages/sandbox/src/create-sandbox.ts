import { apiPath } from './api/api-path.ts';
import { createApp } from './api/create-app.ts';
import type { Connection } from './api/connection.ts';
import { createPipeline } from './api/pipeline.ts';
import { abortable } from './abortable.ts';
import { isControlPath } from './control/control-path.ts';
import { createSandboxClock } from './clock/create-sandbox-clock.ts';
import { createControl } from './control/create-control.ts';
import { findMessages } from './control/find-messages.ts';
import { createRequestLog } from './control/request-log.ts';
import { selectEntries } from './control/select-entries.ts';
import { createWorld } from './create-world.ts';
import { applyGivenOptions, pickGivenOptions } from './persistence/given-options.ts';
import { createSaver } from './persistence/create-saver.ts';
import { openData, type OpenData } from './persistence/open-data.ts';
import { createFaultList } from './faults/fault-list.ts';
import { listen, type SandboxServer } from './listen.ts';
import { resolveOptions } from './resolve-options.ts';
import { SandboxError } from './sandbox-error.ts';
import type { SandboxOptions } from './sandbox-options.ts';
import type { Sandbox } from './sandbox.ts';
import { recordClick } from './sms/record-click.ts';
import { restoreWorld } from './snapshot/restore-world.ts';
import type { SandboxSnapshot } from './snapshot/snapshot.ts';
import { takeSnapshot } from './snapshot/take-snapshot.ts';
import type { World } from './world.ts';

const origin = 'http://sandbox.local';

/**
 * Opens a sandbox: the provider's API, in this process. Nothing listens until `listen`.
 *
 * @throws SandboxError `invalid_option`; `invalid_data` or `data_in_use` where a data file can't be used
 * @example
 * ```ts
 * const sandbox = createSandbox({ clock: 'manual' });
 * const response = await sandbox.fetch(`${sandbox.baseUrl}/user/balance`, {
 *   headers: { 'X-API-Key': 'sk_prod_local' },
 * });
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const data = options.data === undefined ? undefined : openData(options.data);
  try {
    return openSandbox(options, data);
  } catch (error) {
    data?.release();
    throw error;
  }
}

function openSandbox(options: SandboxOptions, data: OpenData | undefined): Sandbox {
  const stored = data?.stored;
  const given = { ...options, seed: options.seed ?? stored?.snapshot.seed };
  const touch = (): void => {
    if (isOpen) saver?.touch();
  };
  const resolved = resolveOptions(given, touch);
  const requests = createRequestLog();
  const faults = createFaultList(resolved.seed);
  const servers = new Set<SandboxServer>();
  let world = createWorld(resolved);
  let app = createApp(world);
  let isOpen = false;
  let closing: Promise<void> | undefined;

  const enter = (next: World): void => {
    world.clock.stop();
    world = next;
    app = createApp(next);
    touch();
  };

  const enterSnapshot = (snapshot: SandboxSnapshot, now?: number): void => {
    enter(restoreWorld({ ...resolved, speed: world.clock.speed }, snapshot, now));
    faults.restore(snapshot.faults);
    requests.restore(snapshot.requests);
  };

  const checkOpen = (): void => {
    if (closing !== undefined) throw new SandboxError('closed', 'The sandbox was closed.');
  };

  const close = async (): Promise<void> => {
    await Promise.all(Array.from(servers, (server) => server.close()));
    try {
      // A stopped clock has forgotten what waited on it.
      await saver?.close();
    } finally {
      data?.release();
      world.clock.stop();
    }
  };

  const sandbox: Sandbox = {
    baseUrl: origin + apiPath,
    seed: resolved.seed,
    fetch: async (input, init) => {
      checkOpen();
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      return abortable(answer(request, {}), request.signal);
    },
    listen: async (listenOptions = {}) => {
      checkOpen();
      const server = await listen({ answer, apiPath, faults }, listenOptions);
      servers.add(server);
      return server;
    },
    clock: createSandboxClock(() => world.clock, touch),
    messages: (query = {}) => findMessages(world, query),
    click: (messageId, url = 'https://s.example/a1') => {
      recordClick(world, messageId, url);
      touch();
    },
    requests: (query = {}) => selectEntries(requests.list(), query),
    webhooks: {
      log: (query = {}) => {
        const attempts = [...world.workspaces.values()]
          .flatMap(({ webhookLog }) => webhookLog.list())
          .sort((one, other) => one.createdAt - other.createdAt || one.id - other.id);
        return selectEntries(attempts, query);
      },
    },
    faults,
    reset: () => {
      enter(createWorld(resolveOptions(given, touch)));
      requests.clear();
      faults.clear();
    },
    snapshot: () => takeSnapshot(world, faults, requests),
    restore: (snapshot) => {
      enterSnapshot(snapshot);
    },
    // A second call saves nothing: the data file may be another sandbox's by then.
    close: () => (closing ??= close()),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };

  const control = createControl(sandbox);
  const pipeline = createPipeline({
    options: resolved,
    faults,
    requests,
    now: () => world.clock.now(),
    apiKeys: () => world.apiKeys,
    route: (request, arrival) =>
      isControlPath(new URL(request.url).pathname)
        ? control.fetch(request, arrival)
        : app.fetch(request, arrival),
  });
  const answer = (request: Request, connection: Connection): Promise<Response> =>
    pipeline(request, connection);

  const saver =
    data === undefined
      ? undefined
      : createSaver(data.file, () => ({
          snapshot: sandbox.snapshot(),
          given: pickGivenOptions(given),
        }));
  if (stored !== undefined) {
    enterSnapshot(stored.snapshot, findPresent(stored.snapshot.now, options));
    applyGivenOptions(world, given, stored.given);
  }
  faults.subscribe(touch);
  isOpen = true;
  // What was only read is not written again.
  if (stored === undefined) touch();
  return sandbox;
}

/** When a sandbox that is opened again goes on: a clock that runs doesn't stand still meanwhile. */
function findPresent(now: number, { clock, now: given }: SandboxOptions): number {
  return clock === 'manual' || given !== undefined ? now : Math.max(now, Date.now());
}

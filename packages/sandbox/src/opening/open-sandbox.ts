import { apiPath } from '../contract/api-path.ts';
import { isControlPath } from '../control/control-path.ts';
import { createControl } from '../control/create-control.ts';
import { hasKnownCredential } from '../auth/has-known-credential.ts';
import { abortable } from '../front-door/abortable.ts';
import { createRequest } from '../front-door/create-request.ts';
import { createDelays } from '../front-door/delays.ts';
import { createPipeline, type Pipeline } from '../front-door/pipeline.ts';
import { createEventStreams } from '../live/create-event-streams.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { asyncDispose } from '../shared/async-dispose.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { createControls } from '../stage/create-controls.ts';
import type { Stage } from '../stage/create-stage.ts';
import { createMessageWaits } from '../waiting/create-message-waits.ts';
import { describeAccount } from '../world/describe-account.ts';
import { listCredentials } from '../world/list-credentials.ts';

/** A reserved name (RFC 6761): without `fetch: sandbox.fetch`, a key cannot leave for a real host. */
const origin = 'http://sandbox.invalid';

/** The parts that a runtime adds to a sandbox. */
export interface Surroundings {
  /** Responds to requests that are neither for control nor for the API; undefined for all others. */
  readonly respond?: (request: Request) => Promise<Response> | undefined;
  /** Runs before the response to a call that may have changed something. */
  readonly beforeResponse?: (() => Promise<void>) | undefined;
  /** Runs at `close`, while the clock still runs: a stopped clock has dropped its timers. */
  readonly beforeClose?: () => Promise<void>;
}

/** A sandbox with the parts of it that a server needs. */
export interface OpenSandbox {
  readonly sandbox: Sandbox;
  readonly pipeline: Pipeline;
  /** @throws SandboxError `CLOSED` */
  readonly checkOpen: () => void;
}

/** Opens a sandbox on a stage. */
export function openSandbox(stage: Stage, surroundings: Surroundings = {}): OpenSandbox {
  const { options, faults, requests, world } = stage;
  const waits = createMessageWaits(stage);
  const events = createEventStreams(stage);
  const controls = createControls(stage, waits);
  const control = createControl(controls, { events, describe: () => describeAccount(world()) });
  const delays = createDelays();
  let closed: Promise<void> | undefined;
  let isStopped = false;
  const pipeline = createPipeline({
    options,
    faults,
    requests,
    now: () => world().clock.now(),
    apiKeys: () => world().apiKeys,
    credentials: () => listCredentials(world()),
    isKnown: (headers) => hasKnownCredential(world(), headers),
    delays,
    beforeResponse: surroundings.beforeResponse,
    checkOpen: () => {
      if (isStopped) throw createClosedError();
    },
    route: (request, call) =>
      isControlPath(new URL(request.url).pathname)
        ? control.fetch(request, call)
        : (surroundings.respond?.(request) ?? stage.respond(request, call)),
  });

  function checkOpen(): void {
    if (closed !== undefined) throw createClosedError();
  }

  async function closeAll(): Promise<void> {
    waits.close();
    events.close();
    try {
      await surroundings.beforeClose?.();
    } finally {
      isStopped = true;
      delays.end();
      world().clock.stop();
    }
  }

  // A second call must not save again: another sandbox may own the data file by then.
  function close(): Promise<void> {
    return (closed ??= closeAll());
  }

  const sandbox: Sandbox = {
    ...controls,
    waitForMessage: async (wait) => {
      checkOpen();
      return await controls.waitForMessage(wait);
    },
    // Either would start a clock, which nothing would stop any more.
    reset: () => {
      checkOpen();
      controls.reset();
    },
    restore: (snapshot) => {
      checkOpen();
      controls.restore(snapshot);
    },
    baseUrl: origin + apiPath,
    fetch: async (input, init) => {
      checkOpen();
      const { request, signal } = createRequest(input, init);
      if (signal.aborted) throw signal.reason;
      return abortable(pipeline(request, { signal }), signal);
    },
    close,
    [asyncDispose]: close,
  };
  return { sandbox, pipeline, checkOpen };
}

function createClosedError(): SandboxError {
  return new SandboxError('CLOSED', 'The sandbox was closed.');
}

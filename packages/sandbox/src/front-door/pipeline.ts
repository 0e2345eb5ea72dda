import type { IncomingCall, Connection } from '../api/connection.ts';
import { errorResponse } from '../api/error-response.ts';
import { trackingRoutes } from '../api/track-conversion.ts';
import { findOperation } from '../api/find-operation.ts';
import { maxTime } from '../clock/clock-limits.ts';
import { ContractError } from '../contract/contract-error.ts';
import { isControlPath } from '../control/control-path.ts';
import { applyFaults, type CallResult, isRefused } from '../faults/apply-faults.ts';
import { breakBody, createFetchFailure } from '../faults/connection-failure.ts';
import type { FaultList } from '../faults/fault-list.ts';
import { rotateKey } from '../faults/rotate-key.ts';
import { serveInbox } from '../inbox/serve-inbox.ts';
import { createCredentialMask, type CredentialMask } from '../logs/hide-credentials.ts';
import { truncateBody, type RequestLog } from '../logs/request-log.ts';
import type { ResolvedOptions } from '../sandbox/resolve-options.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { createRandom } from '../shared/random.ts';
import type { ApiKeyOptions } from '../world/account-options.ts';
import type { Delays } from './delays.ts';
import { maxBodyBytes, receiveBody } from './receive-body.ts';
import { recordResponse } from './record-response.ts';

interface PipelineParts {
  readonly options: Pick<
    ResolvedOptions,
    'activity' | 'seed' | 'latency' | 'onRequest' | 'onChange'
  >;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly now: () => number;
  readonly apiKeys: () => ApiKeyOptions[];
  /** The values that the log must not contain. */
  readonly credentials: () => readonly string[];
  /** Whether a request names a key or token that the account has. */
  readonly isKnown: (headers: Headers) => boolean;
  readonly route: (request: Request, call: IncomingCall) => Response | Promise<Response>;
  readonly delays: Delays;
  /** Runs before the response to a call that may have changed something. */
  readonly beforeResponse: (() => Promise<void>) | undefined;
  /** @throws SandboxError `CLOSED`, also for a call that was delayed when the sandbox was closed */
  readonly checkOpen: () => void;
}

/** Responds to a request that came over a connection. */
export type Pipeline = (request: Request, connection: Connection) => Promise<Response>;

/**
 * Takes each request through latency, faults, its route and the log. Control skips all but its
 * route, and the inbox everything.
 */
export function createPipeline(parts: PipelineParts): Pipeline {
  const {
    options,
    faults,
    requests,
    now,
    apiKeys,
    credentials,
    route,
    isKnown,
    delays,
    beforeResponse,
    checkOpen,
  } = parts;
  const [minLatency = 0, maxLatency = minLatency] = [options.latency].flat();

  function drawLatency(): number {
    return createRandom(options.seed, 'latency', now()).integer(minLatency, maxLatency);
  }

  let mask = { credentials: '', ...createCredentialMask([]) };

  /** Compiles the mask again only if the credentials have changed. */
  function currentMask(): CredentialMask {
    const current = credentials();
    const name = JSON.stringify(current);
    if (name !== mask.credentials) mask = { credentials: name, ...createCredentialMask(current) };
    return mask;
  }

  async function carryOut(request: Request, call: IncomingCall): Promise<Response> {
    checkOpen();
    const response = await respondOnceSaved(request, call);
    // The date of the sandbox's clock. A socket would add the date of the machine.
    const date = Math.max(0, Math.min(maxTime, now() + (call.skewMs ?? 0)));
    response.headers.set('Date', new Date(date).toUTCString());
    return response;
  }

  /** Responds when the changes of the call cannot be lost any more. Reading does not wait. */
  async function respondOnceSaved(request: Request, call: IncomingCall): Promise<Response> {
    const response = await respond(request, call);
    const { pathname } = new URL(request.url);
    if (beforeResponse === undefined || isReading(request.method, pathname)) return response;
    try {
      await beforeResponse();
      return response;
    } catch (error) {
      // The change took place, but a restart would not know it: the caller cannot rely on it.
      const reason = error instanceof SandboxError ? error.message : 'The change cannot be saved.';
      return errorResponse(new ContractError('INTERNAL_ERROR', reason));
    }
  }

  function respond(request: Request, call: IncomingCall): Response | Promise<Response> {
    if (call.isBodyTooLarge !== true) return route(request, call);
    const megabytes = maxBodyBytes(new URL(request.url).pathname) / 1_000_000;
    return errorResponse(
      new ContractError('INVALID_BODY', `The body is larger than ${megabytes} MB`),
    );
  }

  async function receive(request: Request, connection: Connection): Promise<IncomingCall> {
    const body = await receiveBody(request, connection, isKnown);
    return { ...connection, body: body ?? '', isBodyTooLarge: body === undefined };
  }

  async function handle(request: Request, connection: Connection): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const operation = findOperation(request.method, pathname);
    const hits = faults.drawHits({ operation, path: pathname });
    // A connection that was never made carries no body: by that, a client knows that nothing was sent.
    const call = isRefused(hits) ? { ...connection, body: '' } : await receive(request, connection);
    const startedAt = performance.now();
    const at = now();
    if (maxLatency > 0) await delays.wait(drawLatency(), connection.signal ?? request.signal);
    const result = await applyFaults({
      hits,
      call,
      delay: (ms) => delays.wait(ms),
      carryOut: (changed) => carryOut(request, changed),
      rotateKey: (fault) => {
        rotateKey(apiKeys(), fault, { key: request.headers.get('X-API-Key'), now: now() });
      },
    });
    const { response } = result;
    const mask = currentMask();
    const recorded = await recordResponse(response, mask);
    const entry = requests.add({
      at: new Date(at).toISOString(),
      operation: operation ?? null,
      method: request.method,
      path: mask.text(pathname),
      query: mask.fields(searchParams),
      headers: mask.fields(request.headers),
      body: truncateBody(mask.text(call.body)),
      status: response?.status ?? null,
      ...recorded,
      faults: hits.map(({ fault }) => fault.kind),
      durationMs: Math.round(performance.now() - startedAt),
    });
    // Before `onRequest`, which may throw: the state has changed either way.
    options.onChange();
    options.onRequest(entry);
    return conclude(result, connection);
  }

  return async (request, connection) => {
    const page = serveInbox(request, connection);
    if (page !== undefined) return page;
    if (isControlPath(new URL(request.url).pathname)) {
      return respondOnceSaved(request, await receive(request, connection));
    }
    const end = options.activity.begin();
    try {
      return await handle(request, connection);
    } finally {
      end();
    }
  };
}

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Contract §10: conversions are also recorded by GET. */
function isReading(method: string, pathname: string): boolean {
  return readingMethods.has(method) && !trackingRoutes.some(({ path }) => path === pathname);
}

/** Responds, cuts the connection, or in process fails as `fetch` would. */
function conclude(result: CallResult, { cut }: Connection): Response | Promise<Response> {
  if (result.failure !== undefined) {
    if (cut === undefined) throw createFetchFailure(result.failure);
    return cut();
  }
  if (!result.isBroken) return result.response;
  return cut === undefined ? breakBody(result.response) : cut(result.response);
}

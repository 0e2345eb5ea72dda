import { isControlPath } from '../control/control-path.ts';
import { cutBody, hideCredentials, type RequestLog } from '../control/request-log.ts';
import { readErrorCode } from '../control/read-error-code.ts';
import { applyFaults, type Outcome } from '../faults/apply-faults.ts';
import { breakBody, createFetchFailure } from '../faults/connection-failure.ts';
import type { FaultList } from '../faults/fault-list.ts';
import { rotateKey } from '../faults/rotate-key.ts';
import { createRandom } from '../random.ts';
import type { ResolvedOptions } from '../resolve-options.ts';
import type { ApiKeyOptions } from '../sandbox-options.ts';
import { wait } from '../wait.ts';
import { findOperation } from './find-operation.ts';
import type { Arrival, Connection } from './connection.ts';

interface PipelineParts {
  readonly options: ResolvedOptions;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly now: () => number;
  readonly apiKeys: () => ApiKeyOptions[];
  readonly route: (request: Request, arrival: Arrival) => Response | Promise<Response>;
}

type Pipeline = (request: Request, connection: Connection) => Promise<Response>;

/** What every request passes: latency, faults, its route, and the log. Control meets none but its route. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { options, faults, requests, now, apiKeys, route } = parts;
  const [least = 0, most = least] = [options.latency].flat();

  const drawLatency = (): number =>
    createRandom(options.seed, 'latency', now()).integer(least, most);

  return async (request, connection) => {
    const { pathname, searchParams } = new URL(request.url);
    const body = await request.text();
    const arrival = { ...connection, body };
    if (isControlPath(pathname)) return route(request, arrival);

    const operation = findOperation(request.method, pathname);
    const startedAt = performance.now();
    const at = now();
    if (most > 0) await wait(drawLatency(), request.signal);
    const strikes = faults.strike({ operation, path: pathname });
    const outcome = await applyFaults({
      strikes,
      arrival,
      carryOut: async (changed) => {
        const answer = await route(request, changed);
        // The sandbox's time, which on a socket would be the machine's.
        answer.headers.set('Date', new Date(now() + (changed.skewMs ?? 0)).toUTCString());
        return answer;
      },
      rotateKey: (fault) => {
        rotateKey(apiKeys(), fault, { key: request.headers.get('X-API-Key'), now: now() });
      },
    });
    const { response } = outcome;
    const entry = requests.add({
      at: new Date(at).toISOString(),
      operation: operation ?? null,
      method: request.method,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: hideCredentials(request.headers),
      body: cutBody(body),
      status: response?.status ?? null,
      errorCode: response === undefined ? null : await readErrorCode(response),
      faults: strikes.map(({ fault }) => fault.kind),
      durationMs: Math.round(performance.now() - startedAt),
    });
    options.onRequest(entry);
    options.onChange();
    return conclude(outcome, connection);
  };
}

/** Answers, cuts the connection, or fails as `fetch` does where there is none. */
function conclude(outcome: Outcome, { cut }: Connection): Response | Promise<Response> {
  if (outcome.failure !== undefined) {
    if (cut === undefined) throw createFetchFailure(outcome.failure);
    return cut();
  }
  if (!outcome.isBroken) return outcome.response;
  return cut === undefined ? breakBody(outcome.response) : cut(outcome.response);
}

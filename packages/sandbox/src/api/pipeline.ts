import { controlPath } from '../control/control-path.ts';
import { cutBody, hideCredentials, type RequestLog } from '../control/request-log.ts';
import type { FaultList } from '../faults/fault-list.ts';
import { strikeBefore } from '../faults/strike.ts';
import { createRandom } from '../random.ts';
import type { ResolvedOptions } from '../resolve-options.ts';
import { wait } from '../wait.ts';
import { findOperation } from './find-operation.ts';
import type { Arrival, Connection } from './connection.ts';

interface PipelineParts {
  readonly options: ResolvedOptions;
  readonly faults: FaultList;
  readonly requests: RequestLog;
  readonly now: () => number;
  readonly route: (request: Request, arrival: Arrival) => Response | Promise<Response>;
}

type Pipeline = (request: Request, connection: Connection) => Promise<Response>;

/** What every request passes: latency, faults, its route, and the log. Control meets none but its route. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { options, faults, requests, now, route } = parts;
  const [least = 0, most = least] = [options.latency].flat();

  const drawLatency = (): number =>
    createRandom(options.seed, 'latency', now()).integer(least, most);

  return async (request, connection) => {
    const { pathname, searchParams } = new URL(request.url);
    const body = await request.text();
    const arrival = { ...connection, body };
    if (pathname.startsWith(controlPath)) return route(request, arrival);

    const operation = findOperation(request.method, pathname);
    const startedAt = performance.now();
    const at = new Date(now()).toISOString();
    let status: number | null = null;
    try {
      if (most > 0) await wait(drawLatency(), request.signal);
      const struck = await strikeBefore(
        faults.strike({ operation, path: pathname }),
        request.signal,
      );
      const response = struck ?? (await route(request, arrival));
      ({ status } = response);
      return response;
    } finally {
      requests.add({
        at,
        operation: operation ?? null,
        method: request.method,
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: hideCredentials(request.headers),
        body: cutBody(body),
        status,
        durationMs: Math.round(performance.now() - startedAt),
      });
    }
  };
}

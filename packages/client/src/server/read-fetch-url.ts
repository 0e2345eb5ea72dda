import type { Report } from './create-report.ts';
import { toFailure } from './to-failure.ts';
import { toFailureResponse } from './to-response.ts';

/** The part of a Node response that is needed to end it. */
interface NodeOutput {
  readonly writeHead: (status: number) => { readonly end: () => unknown };
}

/**
 * The URL of a `Request` of the Fetch API, of any implementation; undefined for a Node request, whose
 * headers are a plain object.
 */
export function readFetchUrl(request: Request): URL | undefined {
  const { headers, url } = Object(request) as Partial<Request>;
  // The host matters only where a browser names the page's: then `Host` has it too.
  const base = 'http://localhost';
  const isFetch = typeof headers?.get === 'function' && typeof url === 'string';
  return isFetch && URL.canParse(url, base) ? new URL(url, base) : undefined;
}

/** Rejects a Node request: ends its response, which would otherwise wait for ever. */
export function endNodeRequest(report: Report, output: unknown): Response {
  const error = new TypeError(
    'expected a Request of the Fetch API: on node:http, Express and Fastify mount toNodeHandler(handler)',
  );
  report(error, 'handler');
  const failure = toFailure(error, [], false);
  const { writeHead } = Object(output) as Partial<NodeOutput>;
  if (typeof writeHead === 'function') writeHead.call(output, failure.status).end();
  return toFailureResponse(failure);
}

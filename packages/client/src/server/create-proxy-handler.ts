import { onDemand } from '../call/runtime/on-demand.ts';
import { checkProxyOptions } from './check-proxy-options.ts';
import { createReport } from './create-report.ts';
import type { ProxyHandlerOptions } from './proxy-options.ts';
import { createFailure } from './refuse.ts';

/**
 * Responds to the requests of a `createClient({ proxy })`. Never throws. Needs a `Request` of the Fetch API:
 * on `node:http`, Express and Fastify mount `toNodeHandler(handler)`.
 */
export type ProxyHandler = (request: Request) => Promise<Response>;

/**
 * Makes a handler that exposes named operations to browsers and rejects everything you have not
 * allowed, so that the key stays on the server. The last segment of the URL's path names the operation.
 *
 * Make one handler and use it for all requests: it remembers calls, so that a request that a browser
 * resends takes effect once. With several instances, pass a `store` that they share.
 *
 * @throws ValidationError `INVALID_OPTIONS` for an option that is missing, misspelt or of a wrong type
 * @example
 * ```ts
 * export const POST = createProxyHandler({
 *   client: createClient({ apiKey }),
 *   allow: ['account.balance'],
 *   authorize: async (request) => {
 *     const session = await readSession(request);
 *     return session?.isAdmin === true && { visitor: session.userId };
 *   },
 * });
 * ```
 */
export function createProxyHandler(options: ProxyHandlerOptions): ProxyHandler {
  checkProxyOptions(options);
  // The caller may change its object before the first request.
  const copy = { ...options };
  const load = onDemand(async () =>
    (await import('./create-request-handler.ts')).createRequestHandler(copy),
  );
  return async (request, ...rest: readonly unknown[]) => {
    try {
      const handle = await load();
      return await handle(request, rest[0]);
    } catch (error) {
      createReport(copy.onError, request, '')(error, 'handler');
      const failure = createFailure('ServerError', 503, 'PROXY_FAILED', 'the proxy handler failed');
      return Response.json({ error: failure }, { status: failure.status });
    }
  };
}

import type { ProxyHandler } from './create-proxy-handler.ts';
import { toRequest } from './to-request.ts';
import type { NodeRequest } from './to-request.ts';
import { writeResponse } from './write-response.ts';
import type { NodeResponse } from './write-response.ts';

/** What Fastify gives: the parsed body beside Node's own request. */
export type NodeInput = NodeRequest | { readonly raw: NodeRequest; readonly body?: unknown };

/** What Fastify gives: it is told to keep off the answer. */
export type NodeOutput = NodeResponse | { readonly raw: NodeResponse; hijack(): unknown };

/**
 * Mounts a handler on `node:http`, Express or Fastify. A body that was parsed before is taken as it
 * is; a visitor who leaves aborts the request's signal.
 *
 * @example
 * ```ts
 * http.createServer(toNodeHandler(handler)).listen(3000); // node:http
 * app.all('/api/telecom/:operation', toNodeHandler(handler)); // Express, Fastify
 * ```
 */
export const toNodeHandler =
  (handler: ProxyHandler) =>
  async (input: NodeInput, output: NodeOutput): Promise<void> => {
    const request = 'raw' in input ? Object.assign(input.raw, { body: input.body }) : input;
    const response = 'raw' in output ? output.raw : output;
    if ('hijack' in output) output.hijack();
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    try {
      await writeResponse(response, await handler(toRequest(request, gone.signal)), gone.signal);
    } catch {
      // A request that is none (a host that is no host), or a download that broke off halfway.
      if (response.headersSent) return void response.destroy();
      response.writeHead(400);
      response.end();
    }
  };

import { checkOptions } from '@23telecom/checks';
import { functionCheck } from '../codec/option-checks.ts';
import { throwIssues } from '../errors/throw-issues.ts';
import type { ProxyHandler } from './create-proxy-handler.ts';
import { type NodeRequest, toRequest } from './to-request.ts';
import { type NodeResponse, writeResponse } from './write-response.ts';

/** A Node request, or Fastify's, which holds the Node request and the parsed body. */
export type NodeInput = NodeRequest | { readonly raw: NodeRequest; readonly body?: unknown };

/** A Node response, or Fastify's reply; `hijack` stops Fastify from sending a response itself. */
export type NodeOutput = NodeResponse | { readonly raw: NodeResponse; hijack(): unknown };

/**
 * Mounts a handler on `node:http`, Express or Fastify. Works before and after a body parser. If the
 * visitor disconnects, the request's signal aborts.
 *
 * @throws ValidationError `INVALID_OPTIONS` for anything but a handler
 * @example
 * ```ts
 * http.createServer(toNodeHandler(handler)).listen(3000); // node:http
 * app.all('/api/telecom/:operation', toNodeHandler(handler)); // Express, Fastify
 * ```
 */
export function toNodeHandler(
  handler: ProxyHandler,
): (input: NodeInput, output: NodeOutput) => Promise<void> {
  const issues = checkOptions({ handler }, { handler: functionCheck }, { required: ['handler'] });
  throwIssues(issues, 'toNodeHandler', 'INVALID_OPTIONS');
  return async (input, output) => {
    const request = 'raw' in input ? Object.assign(input.raw, { body: input.body }) : input;
    const response = 'raw' in output ? output.raw : output;
    if ('hijack' in output) output.hijack();
    const controller = new AbortController();
    const { signal } = controller;
    response.on('close', () => controller.abort());
    try {
      await writeResponse(response, await handler(toRequest(request, signal)), signal);
    } catch {
      // Either the request is malformed (an invalid Host header) or the download was interrupted.
      if (response.headersSent) return void response.destroy();
      response.writeHead(400);
      response.end();
    }
  };
}

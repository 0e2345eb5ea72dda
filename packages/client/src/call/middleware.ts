import type { HttpMethod } from '../request/request-options.ts';
import type { OperationKind } from './operation.ts';

/** One attempt of a call, as a middleware sees it: without credentials, texts and numbers. */
export interface MiddlewareContext {
  /** Such as `account.balance`. */
  readonly operation: string;
  readonly kind: OperationKind;
  readonly method: HttpMethod;
  /** The path's template, such as `/thing/{thingId}`. */
  readonly path: string;
  /** Where the request goes, without path and query. */
  readonly baseUrl: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** The request's headers, to add to. What authenticates is added after the last middleware. */
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/**
 * Wraps each attempt. Return what `next()` gives, or a Response of your own; what it throws counts
 * as a lost connection.
 *
 * @example
 * const timing: Middleware = async (context, next) => {
 *   const start = performance.now();
 *   const response = await next();
 *   record(context.operation, response.status, performance.now() - start);
 *   return response;
 * };
 */
export type Middleware = (
  context: MiddlewareContext,
  next: () => Promise<Response>,
) => Promise<Response>;

import type { HttpMethod, OperationKind } from '../operations/operation.ts';

/** An attempt of a call, for a middleware: without credentials, texts and numbers. */
export interface MiddlewareContext {
  /** Such as `account.balance`. */
  readonly operation: string;
  readonly kind: OperationKind;
  readonly method: HttpMethod;
  /** The template of the path, such as `/thing/{thingId}`. */
  readonly path: string;
  /** The target of the request, without path and query. */
  readonly baseUrl: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** The request's headers; you may add to them. Credentials are added after the last middleware. */
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/**
 * Wraps each attempt. Return the response of `next()`, or a Response of your own. `next()` may be
 * called once, and rejects with the failure of `fetch`.
 *
 * If a middleware fails before the request, the call rejects with its error. If it fails later, the
 * call rejects with a ConnectionError (`MIDDLEWARE_FAILED`), and the request's own state decides on
 * `sent`. The call is retried in neither case.
 *
 * @example
 * ```ts
 * const timing: Middleware = async (context, next) => {
 *   const start = performance.now();
 *   const response = await next();
 *   record(context.operation, response.status, performance.now() - start);
 *   return response;
 * };
 * ```
 */
export type Middleware = (
  context: MiddlewareContext,
  next: () => Promise<Response>,
) => Promise<Response>;

import { isBrowser } from '../../codec/is-browser.ts';
import { ConnectionError } from '../../errors/connection-error.ts';
import { isTelecomError, type TelecomError } from '../../errors/telecom-error.ts';
import type { CallContext } from './call.ts';
import type { CallSettings } from '../settings/call-settings.ts';
import type { Stopper } from '../waiting/create-stopper.ts';
import { errorFromFailure } from '../failures/error-from-failure.ts';
import { takesCacheMode } from '../runtime/takes-cache-mode.ts';
import { isFrameworkSignal } from '../runtime/is-framework-signal.ts';
import type { OperationKind } from '../operations/operation.ts';
import type { Describe } from '../failures/retry-law.ts';
import { userAgent } from './user-agent.ts';

/** The client's own request in an attempt, as opposed to those that a middleware may make. */
export interface OwnRequest {
  /** Sends the request; a middleware calls it as `next`. It can be called once. */
  readonly send: () => Promise<Response>;
  /** The response, once it is there. */
  readonly response: Response | undefined;
  /** The error for a failure, if it is the request's own: any other says nothing about the request. */
  readonly findError: (failure: unknown) => TelecomError | undefined;
  /** Whether it was passed to `fetch`. */
  readonly isStarted: boolean;
  /** Whether nothing has been written so far. */
  readonly isUnsent: () => boolean;
}

/** Makes the request of an attempt. */
export function createOwnRequest(
  { fetch = globalThis.fetch, middleware }: CallSettings,
  { transport, operation, request }: CallContext,
  headers: Headers,
  { signal, throwIfStopped }: Stopper,
  describe: Describe,
): OwnRequest {
  const body = transport.makeBody(request);
  // Without a middleware, nobody else sees the headers or leaves the request unawaited.
  const isObserved = middleware.length > 0;
  let isCalled = false;
  let ownFailure: unknown;
  let error: TelecomError | undefined;

  async function start(): Promise<Response> {
    if (isCalled) throw misuse(operation.name);
    isCalled = true;
    // A copy of the headers hides the credentials from the middleware.
    const authorized = isObserved ? new Headers(headers) : headers;
    if (!isBrowser() && !authorized.has('user-agent')) authorized.set('user-agent', userAgent);
    if (body.length !== null) {
      authorized.set('content-length', `${body.length}`);
      // A response that comes twice would be read as the response to the next call on the connection.
      authorized.set('connection', 'close');
    }
    await transport.authorize?.(authorized, request, operation);
    throwIfStopped();
    own.isStarted = true;
    try {
      // Following a redirect would carry the key to another host.
      const init = {
        method: request.method,
        headers: authorized,
        signal,
        redirect: 'manual',
        // Next 14 keeps responses otherwise, such as an old balance.
        ...(takesCacheMode() && { cache: 'no-store' as const }),
        ...body.init,
      } as const;
      return (own.response = await fetch(request.url, init));
    } catch (failure) {
      throwIfStopped();
      const progress = body.progress();
      const isUnread = progress === 'untouched' || progress === 'unread';
      if (isFrameworkSignal(failure) && (isUnread || operation.kind === 'read')) {
        // The framework threw in place of a request.
        own.isStarted = false;
        throw failure;
      }
      const isUnsent =
        progress === 'unread' || (progress !== 'read' && transport.isBeforeRequest(failure));
      ownFailure = failure;
      error = errorFromFailure(failure, isUnsent ? 'connect' : 'response', describe);
      throw failure;
    }
  }

  const own = {
    isStarted: false,
    response: undefined as Response | undefined,
    send() {
      const sending = start();
      // A middleware may leave it unawaited, and its failure would end the process.
      if (isObserved) sending.catch(() => undefined);
      return sending;
    },
    findError: (failure: unknown) => (failure === ownFailure ? error : undefined),
    isUnsent: () =>
      !own.isStarted || error?.sent === 'no' || (!own.response && body.progress() === 'unread'),
  };
  return own;
}

function misuse(operation: string): TelecomError {
  return new ConnectionError({
    code: 'MIDDLEWARE_FAILED',
    description: 'middleware: next() may be called once in an attempt',
    operation,
  });
}

/**
 * Makes the error for a failure that is not the request's own: of a middleware, or of a response that
 * one has replaced. The request's own state decides on `sent`, and the call is never retried.
 */
export function errorFromMiddleware(
  cause: unknown,
  kind: OperationKind,
  own: OwnRequest,
  describe: Describe,
): unknown {
  // Of a send that went out, `sent` matters more: the signal is the cause of the error then.
  if (kind === 'read' && isFrameworkSignal(cause)) return cause;
  const { response, isStarted } = own;
  const isHarmless = !isTelecomError(cause) || (cause.sent === 'no' && !cause.retryable);
  const isPart = isTelecomError(cause) && cause.code === 'PART_NOT_LOADED';
  if (!isStarted && (isHarmless || isPart)) return cause;
  const outcome =
    response && !response.ok
      ? ({ type: 'failure', status: response.status, code: null } as const)
      : ({ type: own.isUnsent() ? 'not-connected' : 'no-response' } as const);
  return new ConnectionError({
    ...describe(outcome),
    code: 'MIDDLEWARE_FAILED',
    description: isStarted
      ? 'a middleware failed after the request went out'
      : 'a middleware or the token function failed before the request',
    status: response?.status ?? null,
    retryable: false,
    cause,
  });
}

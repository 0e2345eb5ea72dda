import { isTelecomError } from '../../errors/telecom-error.ts';
import { TimeoutError } from '../../errors/timeout-error.ts';
import type { Call, CallContext } from './call.ts';
import type { CallSettings } from '../settings/call-settings.ts';
import { startTimer } from '../waiting/clock.ts';
import { errorFromFailure } from '../failures/error-from-failure.ts';
import { isFrameworkSignal } from '../runtime/is-framework-signal.ts';
import { onAbort } from '../waiting/on-abort.ts';
import { createStopper } from '../waiting/create-stopper.ts';
import { nameRequest } from './name-request.ts';
import { createOwnRequest, errorFromMiddleware } from './own-request.ts';
import { readResponse } from './read-response.ts';
import { judge, type Outcome } from '../failures/retry-law.ts';
import { setHeader } from '../transports/set-header.ts';
import type { LazyAnswer } from '../results/telecom-promise.ts';
import { reasonOf } from '../waiting/throw-if-aborted.ts';

/** Makes one request and reads its response, under a signal of its own. */
export async function makeAttempt<Output>(
  settings: CallSettings,
  call: Call<Output>,
  attempt: number,
): Promise<LazyAnswer<Output>> {
  const { baseUrl, clock, middleware, log } = settings;
  const { operation, transport, request, listSecrets, signal: outer } = call;
  const { name, kind, method, path } = operation;
  const stopper = createStopper();
  const headers = makeHeaders(call);
  const startedAt = clock.now();
  let phase = 'response' as 'response' | 'body';
  let isReplaced = false as boolean;
  let isStreaming = false as boolean;
  const own = createOwnRequest(settings, call, headers, stopper, describe);

  function describe(outcome: Outcome) {
    // A response that a middleware has made says nothing about the request.
    const proven: Outcome = isReplaced ? { type: 'unreadable' } : outcome;
    const isUnsent = !isReplaced && own.response && transport.isUnsent?.(own.response);
    return {
      operation: name,
      attempts: attempt,
      request: own.isStarted ? nameRequest(request, listSecrets()) : null,
      ...judge(kind, proven),
      ...(isUnsent && { sent: 'no' as const }),
    };
  }
  function toError(failure: unknown): Error {
    if (kind === 'read' && isFrameworkSignal(failure)) return failure as Error;
    return errorFromFailure(failure, 'body', describe);
  }

  function abort(): void {
    stopper.stop(reasonOf(outer));
  }
  const release = onAbort(outer, abort);
  if (outer?.aborted) abort();

  /** Starts a timeout that aborts the attempt; returns the function that stops it. */
  function startTimeout(): () => void {
    const { timeoutMs, deadline } = call;
    const leftMs = isStreaming ? Infinity : deadline - clock.now();
    const isDeadline = leftMs <= timeoutMs;
    return startTimer(clock, Math.min(timeoutMs, leftMs), () => {
      const error = new TimeoutError({
        code: isDeadline ? 'DEADLINE_EXCEEDED' : 'ATTEMPT_TIMEOUT',
        description: `no response within ${isDeadline ? 'totalTimeoutMs' : 'timeoutMs'}`,
        phase,
        ...describe({ type: own.isUnsent() ? 'not-connected' : 'no-response' }),
      });
      stopper.stop(error);
    });
  }
  const stopTimeout = startTimeout();
  const endHold = clock.hold?.();

  const { signal } = stopper;
  const context = { operation: name, kind, method, path, baseUrl, attempt, headers, signal };
  const pass = middleware.reduceRight<() => Promise<Response>>(
    (next, layer) => () => layer(context, next),
    own.send,
  );

  async function respond(): Promise<Response> {
    try {
      // A middleware in JavaScript may forget to return the response.
      const response = (await pass()) as Response | undefined;
      if (response?.status === undefined) throw new TypeError('middleware: expected a Response');
      return response;
    } catch (failure) {
      const error = own.findError(failure) ?? errorFromMiddleware(failure, kind, own, describe);
      // A middleware may have called next() without waiting for it: a request that has not begun by now
      // must not begin later.
      stopper.stop(error);
      throw error;
    }
  }

  async function exchange(): Promise<LazyAnswer<Output>> {
    const response = await respond();
    stopper.throwIfStopped();
    phase = 'body';
    isReplaced = own.isStarted && response.status !== own.response?.status;
    const data = await readResponse(call, response, {
      describe,
      toError,
      now: clock.now(),
      stream(guardStream) {
        isStreaming = true;
        return guardStream(response, { stopper, startTimeout, toError, release, listSecrets });
      },
    });
    const { status } = response;
    const durationMs = clock.now() - startedAt;
    log('debug', 'attempt answered', { operation: name, attempts: attempt, status, durationMs });
    return {
      data,
      response: () => ({
        status,
        headers: Object.fromEntries(response.headers),
        attempts: attempt,
      }),
    };
  }

  try {
    return await stopper.race(exchange());
  } catch (failure) {
    stopper.throwIfStopped();
    stopper.stop(failure);
    throw phase === 'body' && !isTelecomError(failure) ? toError(failure) : failure;
  } finally {
    stopTimeout();
    endHold?.();
    if (!isStreaming) release();
  }
}

function makeHeaders({ operation: { response }, request, headers: given }: CallContext): Headers {
  const isJson = response.type === 'object' || response.type === 'array';
  const headers = new Headers({ accept: isJson ? 'application/json' : '*/*' });
  for (const name in given) setHeader(headers, name, given[name]);
  if (request.body) headers.set('content-type', 'application/json');
  return headers;
}

import { errorFromFailure } from '../errors/error-from-failure.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { CallSettings } from './call-settings.ts';
import type { Operation } from './operation.ts';
import { readAnswer } from './read-answer.ts';
import { judge, type Outcome } from './retry-law.ts';
import type { Answer } from './telecom-promise.ts';
import type { PreparedRequest } from './transport.ts';
import { setHeader } from './set-header.ts';
import { toBody } from './to-body.ts';
import { untilAborted } from './until-aborted.ts';

/** What all attempts of one call have in common. */
export interface Call<Output> {
  readonly operation: Operation<never, Output>;
  readonly request: PreparedRequest;
  readonly redact: (text: string) => string;
  readonly signal: AbortSignal | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** When the whole call ends, on the clock. */
  readonly deadline: number;
}

/** Makes one request and reads its answer, under a signal of its own. */
export async function makeAttempt<Output>(
  { clock, transport, middleware, log, fetch = globalThis.fetch }: CallSettings,
  { operation, request, redact, signal: outer, headers: given, timeoutMs, deadline }: Call<Output>,
  attempt: number,
): Promise<Answer<Output>> {
  const { name, kind, method, path, answer } = operation;
  const { url, body } = request;
  const controller = new AbortController();
  const { signal } = controller;
  const started = clock.now();
  let phase: 'response' | 'body' = 'response';
  let isSent = false as boolean;
  let isStreaming = false as boolean;

  const describe = (outcome: Outcome) => ({
    operation: name,
    attempts: attempt,
    ...judge(kind, outcome),
  });
  const toError = (failure: unknown) => errorFromFailure(failure, phase, describe, redact);

  const abort = () => controller.abort(outer?.reason);
  outer?.addEventListener('abort', abort);
  if (outer?.aborted) abort();
  const release = () => outer?.removeEventListener('abort', abort);

  /** Aborts with a timeout after a while, unless stopped. */
  const startTimer = (): (() => void) => {
    const timer = new AbortController();
    const leftMs = isStreaming ? Infinity : deadline - clock.now();
    const isDeadline = leftMs <= timeoutMs;
    clock.sleep(Math.min(timeoutMs, leftMs), timer.signal).then(
      () =>
        controller.abort(
          new TimeoutError({
            code: isDeadline ? 'DEADLINE_EXCEEDED' : 'ATTEMPT_TIMEOUT',
            description: `no answer within ${isDeadline ? 'totalTimeoutMs' : 'timeoutMs'}`,
            phase,
            ...describe(isSent ? 'lost' : 'refused'),
          }),
        ),
      () => undefined,
    );
    // With a reason of its own no DOMException is made, with its stack, for each attempt.
    return () => timer.abort('stopped');
  };
  const stopTimer = startTimer();

  const headers = new Headers({ accept: answer ? '*/*' : 'application/json' });
  for (const name in given) setHeader(headers, name, given[name]);
  if (body) headers.set('content-type', 'application/json');

  const send = async (): Promise<Response> => {
    if (isSent) throw new TypeError('middleware: next() may be called once');
    // A copy: what authenticates stays out of the middleware's sight.
    const authorized = new Headers(headers);
    await transport.authorize?.(authorized, request, operation);
    signal.throwIfAborted();
    isSent = true;
    return fetch(url, {
      method: request.method,
      headers: authorized,
      body: toBody(request.method, body),
      signal,
      // A redirect would carry the key to wherever it points.
      redirect: 'manual',
    });
  };
  const { baseUrl } = transport;
  const context = { operation: name, kind, method, path, baseUrl, attempt, headers, signal };
  const pass = middleware.reduceRight<() => Promise<Response>>(
    (next, layer) => () => layer(context, next),
    send,
  );

  try {
    const response = await untilAborted(pass(), signal);
    phase = 'body';
    const data = await untilAborted(
      readAnswer(transport, operation, response, describe, redact, clock.now(), (guardStream) => {
        isStreaming = true;
        return guardStream(response, { signal, startTimer, toError, release, controller });
      }),
      signal,
    );
    const { status } = response;
    log('debug', 'attempt answered', {
      operation: name,
      attempts: attempt,
      status,
      durationMs: clock.now() - started,
    });
    return {
      data,
      response: { status, headers: Object.fromEntries(response.headers), attempts: attempt },
    };
  } catch (failure) {
    if (signal.aborted) throw signal.reason;
    // What breaks before anything goes out is the program's own: a middleware, a token function.
    throw isTelecomError(failure) || !isSent ? failure : toError(failure);
  } finally {
    stopTimer();
    if (!isStreaming) release();
  }
}

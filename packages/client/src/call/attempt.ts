import { errorFromFailure } from '../errors/error-from-failure.ts';
import { isTelecomError } from '../errors/telecom-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { CallSettings } from './call-settings.ts';
import { guardStream } from './guard-stream.ts';
import type { Operation } from './operation.ts';
import { readAnswer } from './read-answer.ts';
import { judge } from './retry-law.ts';
import type { Answer } from './telecom-promise.ts';
import type { PreparedRequest } from './transport.ts';

/** What every attempt of one call has in common. */
export interface Attempt<Output> {
  readonly operation: Operation<never, Output>;
  readonly request: PreparedRequest;
  readonly redact: (text: string) => string;
  readonly signal: AbortSignal | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly timeoutMs: number;
  /** When the whole call ends, on the clock. */
  readonly deadline: number;
}

/** Makes one request and reads its answer, with a signal of its own. */
export async function makeAttempt<Output>(
  settings: CallSettings,
  call: Attempt<Output>,
  attempts: number,
): Promise<Answer<Output>> {
  const { clock, transport, middleware, log } = settings;
  const { operation, request, redact, timeoutMs } = call;
  const facts = { operation, attempts, redact };
  const controller = new AbortController();
  const { signal } = controller;
  let phase: 'response' | 'body' = 'response';
  let isSent = false as boolean;

  const end = () => controller.abort(call.signal?.reason);
  call.signal?.addEventListener('abort', end, { once: true });
  const release = () => call.signal?.removeEventListener('abort', end);

  const started = clock.now();
  const remainingMs = call.deadline - started;
  const isDeadline = remainingMs <= timeoutMs;
  const timeLimit = startTimer(
    Math.min(timeoutMs, remainingMs),
    () =>
      new TimeoutError({
        code: isDeadline ? 'DEADLINE_EXCEEDED' : 'ATTEMPT_TIMEOUT',
        description: isDeadline
          ? 'no answer within totalTimeoutMs'
          : `no answer within ${timeoutMs} ms`,
        phase,
        operation: operation.name,
        attempts,
        ...judge(operation.kind, isSent ? 'lost' : 'refused'),
      }),
  );

  /** Aborts with the error that `makeError` gives, unless stopped before. */
  function startTimer(ms: number, makeError: () => Error): () => void {
    const timer = new AbortController();
    clock.sleep(ms, timer.signal).then(
      () => controller.abort(makeError()),
      () => undefined,
    );
    return () => timer.abort();
  }

  const headers = new Headers({ Accept: operation.answer ? '*/*' : 'application/json' });
  for (const [name, value] of Object.entries({ ...settings.headers, ...call.headers })) {
    headers.set(name, value);
  }
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const context = {
    operation: operation.name,
    kind: operation.kind,
    method: operation.method,
    path: operation.path,
    baseUrl: transport.baseUrl,
    attempt: attempts,
    headers,
    signal,
  };

  async function send(): Promise<Response> {
    if (isSent) throw new TypeError('middleware: next() may be called once for each attempt');
    // A copy: what authenticates stays out of the middleware's sight.
    const authorized = new Headers(headers);
    await transport.authorize(authorized, request, operation);
    signal.throwIfAborted();
    isSent = true;
    return (settings.fetch ?? globalThis.fetch)(request.url, {
      method: request.method,
      headers: authorized,
      signal,
      // A redirect would carry the key to wherever it points.
      redirect: 'manual',
      ...(request.body === undefined ? {} : { body: request.body }),
    });
  }

  const dispatch = (index: number): Promise<Response> => {
    const layer = middleware[index];
    return layer ? layer(context, () => dispatch(index + 1)) : send();
  };

  let isStreaming = false as boolean;
  try {
    const response = await untilAborted(dispatch(0), signal);
    phase = 'body';
    const data = await readAnswer(
      transport,
      response,
      facts,
      (work) => untilAborted(work, signal),
      (body) => {
        isStreaming = true;
        return guardStream(body, response, {
          signal,
          startTimer: () => startTimer(timeoutMs, () => silence(operation, attempts, timeoutMs)),
          toError: (failure) => errorFromFailure(failure, facts, 'body'),
          end: () => {
            controller.abort();
            release();
          },
        });
      },
    );
    log('debug', `${operation.name} answered ${response.status}`, {
      operation: operation.name,
      attempt: attempts,
      status: response.status,
      durationMs: clock.now() - started,
    });
    return {
      data,
      response: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        attempts,
      },
    };
  } catch (failure) {
    if (signal.aborted) throw signal.reason;
    // What breaks before anything goes out is the program's own: a middleware, a token function.
    if (isTelecomError(failure) || !isSent) throw failure;
    throw errorFromFailure(failure, facts, phase);
  } finally {
    timeLimit();
    if (!isStreaming) release();
  }
}

function silence(operation: Operation<never, unknown>, attempts: number, ms: number): Error {
  return new TimeoutError({
    code: 'ATTEMPT_TIMEOUT',
    description: `the answer fell silent for ${ms} ms`,
    phase: 'body',
    operation: operation.name,
    attempts,
    ...judge(operation.kind, 'lost'),
  });
}

/** The work, or the signal's reason as soon as it aborts: also for a `fetch` that ignores signals. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject);
  });
}

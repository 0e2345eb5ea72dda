import { checkOptions } from '@23telecom/checks';
import {
  type Attributes,
  context,
  type MeterProvider,
  metrics,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type TracerProvider,
} from '@opentelemetry/api';
import { isUrl } from '../codec/is-url.ts';
import type { Middleware, MiddlewareContext } from '../call/settings/middleware.ts';
import { booleanCheck, withMethods } from '../codec/option-checks.ts';
import { throwIssues } from '../errors/throw-issues.ts';

/** The options of {@link traceCalls}. */
export interface TraceOptions {
  /**
   * Receives the spans.
   *
   * @default the global provider
   */
  readonly tracerProvider?: TracerProvider | undefined;
  /**
   * Receives the durations.
   *
   * @default the global provider
   */
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * Sends the trace context (`traceparent`) with each attempt, so that your own proxy handler can
   * continue the trace. The provider ignores it.
   *
   * @default false
   */
  readonly isPropagated?: boolean | undefined;
}

const scope = '@23telecom/client';

const optionChecks = {
  tracerProvider: withMethods(['getTracer'], 'a TracerProvider'),
  meterProvider: withMethods(['getMeter'], 'a MeterProvider'),
  isPropagated: booleanCheck,
};

/** The attributes of an attempt before its response, by OpenTelemetry's semantic conventions for HTTP. */
function describe({ operation, method, path, baseUrl, attempt }: MiddlewareContext): Attributes {
  // The base URL of a client with `proxy` may be only a path.
  const url = isUrl(baseUrl) ? new URL(baseUrl) : undefined;
  const port = url && (url.port || (url.protocol === 'https:' ? '443' : '80'));
  return {
    'http.request.method': method,
    'url.template': path,
    'telecom.operation': operation,
    ...(url && { 'server.address': url.hostname, 'server.port': Number(port) }),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
}

/** The `error.type` of a failure: its HTTP status or the error's name. A message might hold secrets. */
function typeOf(failure: unknown): string {
  if (typeof failure === 'number') return String(failure);
  return failure instanceof Error ? failure.name : '_OTHER';
}

/** Runs a step of the telemetry. Its failure must not change a call, which may have taken effect. */
function observe<Result>(step: () => Result): Result | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}

/**
 * Makes a middleware that records a client span and a duration (`http.client.request.duration`, in
 * seconds) for each attempt. Both have the operation and the template of the path as attributes; they
 * contain no key, text or phone number.
 *
 * @throws ValidationError `INVALID_OPTIONS` for an option that is misspelt or invalid
 *
 * @example
 * ```ts
 * import { traceCalls } from '@23telecom/client/opentelemetry';
 *
 * const telecom = createClient({ apiKey, middleware: [traceCalls()] });
 * ```
 */
export function traceCalls(options: TraceOptions = {}): Middleware {
  throwIssues(checkOptions(options, optionChecks), 'traceCalls', 'INVALID_OPTIONS');
  const {
    tracerProvider = trace.getTracerProvider(),
    meterProvider = metrics.getMeterProvider(),
    isPropagated = false,
  } = options;
  const tracer = tracerProvider.getTracer(scope);
  const duration = meterProvider.getMeter(scope).createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'Time from the start of an attempt to the head of its response.',
  });

  return async (attempt, next) => {
    const attributes = describe(attempt);
    const name = `${attempt.method} ${attempt.path}`;
    const span = observe(() => tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }));
    const inner = span ? trace.setSpan(context.active(), span) : context.active();
    if (isPropagated) {
      observe(() =>
        propagation.inject(inner, attempt.headers, {
          set: (headers, key, value) => headers.set(key, value),
        }),
      );
    }
    const startedAt = performance.now();
    function end(outcome: Attributes): void {
      observe(() => {
        if (outcome['error.type']) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.setAttributes(outcome);
        span?.end();
      });
      const seconds = (performance.now() - startedAt) / 1000;
      observe(() => duration.record(seconds, { ...attributes, ...outcome }));
    }
    try {
      const response = await context.with(inner, next);
      const { status } = response;
      end({
        'http.response.status_code': status,
        ...(status >= 400 && { 'error.type': typeOf(status) }),
      });
      return response;
    } catch (error) {
      end({ 'error.type': typeOf(error) });
      throw error;
    }
  };
}

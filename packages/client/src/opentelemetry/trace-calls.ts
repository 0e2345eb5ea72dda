import { context, metrics, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes, MeterProvider, TracerProvider } from '@opentelemetry/api';
import type { Middleware, MiddlewareContext } from '../call/middleware.ts';

/** Where spans and durations go. */
export interface TraceOptions {
  /** @default the global one */
  readonly tracerProvider?: TracerProvider | undefined;
  /** @default the global one */
  readonly meterProvider?: MeterProvider | undefined;
  /**
   * Tells the other side which trace an attempt belongs to (`traceparent`): for a proxy handler of
   * your own. The provider has no use for it.
   * @default false
   */
  readonly isPropagated?: boolean | undefined;
}

const scope = '@23telecom/client';

/** What is known of an attempt before it is made, by the semantic conventions for HTTP. */
const describe = ({ operation, method, path, baseUrl, attempt }: MiddlewareContext): Attributes => {
  // A client of a proxy may have a path alone.
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const port = url && (url.port || (url.protocol === 'https:' ? '443' : '80'));
  return {
    'http.request.method': method,
    'url.template': path,
    'telecom.operation': operation,
    ...(url && { 'server.address': url.hostname, 'server.port': Number(port) }),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
  };
};

/** The kind of a failure: the status, or the error's name; never its words. */
const typeOf = (failure: unknown) =>
  typeof failure === 'number'
    ? String(failure)
    : failure instanceof Error
      ? failure.name
      : '_OTHER';

/**
 * Makes a middleware that writes a client span and a duration (`http.client.request.duration`, in
 * seconds) for each attempt. They hold the operation and the path's template: no key, text or number.
 *
 * @example
 * ```ts
 * import { traceCalls } from '@23telecom/client/opentelemetry';
 *
 * const telecom = createClient({ apiKey, middleware: [traceCalls()] });
 * ```
 */
export const traceCalls = ({
  tracerProvider = trace.getTracerProvider(),
  meterProvider = metrics.getMeterProvider(),
  isPropagated = false,
}: TraceOptions = {}): Middleware => {
  const tracer = tracerProvider.getTracer(scope);
  const duration = meterProvider.getMeter(scope).createHistogram('http.client.request.duration', {
    unit: 's',
    description: 'How long an attempt took until its answer began.',
  });

  return async (attempt, next) => {
    const attributes = describe(attempt);
    const name = `${attempt.method} ${attempt.path}`;
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes });
    const inner = trace.setSpan(context.active(), span);
    if (isPropagated) {
      propagation.inject(inner, attempt.headers, {
        set: (headers, key, value) => headers.set(key, value),
      });
    }
    const startedAt = performance.now();
    const end = (outcome: Attributes) => {
      if (outcome['error.type']) span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttributes(outcome);
      span.end();
      duration.record((performance.now() - startedAt) / 1000, { ...attributes, ...outcome });
    };
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
};

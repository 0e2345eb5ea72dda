import { context, propagation, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accept, drop, json, startServer } from '../../test/support/scripted-server.ts';
import { createClient } from '../index.ts';
import { traceCalls, type TraceOptions } from './index.ts';

const spans = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(spans)],
});
const durations = new InMemoryMetricExporter(AggregationTemporality.DELTA);
const reader = new PeriodicExportingMetricReader({
  exporter: durations,
  exportIntervalMillis: 3_600_000,
});
const meterProvider = new MeterProvider({ readers: [reader] });

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});
afterAll(async () => {
  context.disable();
  await meterProvider.shutdown();
});
beforeEach(() => spans.reset());

const forever = new Promise<void>(() => undefined);
/** The real clock, without the pauses between attempts. */
const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => (ms < 10_000 ? Promise.resolve() : forever),
};

const connect = ({ baseUrl }: { readonly baseUrl: string }, options?: TraceOptions) =>
  createClient({
    apiKey: 'sk_prod_hidden',
    baseUrl,
    clock,
    middleware: [traceCalls({ tracerProvider, meterProvider, ...options })],
  });

const message = { to: ['+447911123456'], text: 'Your code is 1234', senderId: 'MyApp' };

test('each attempt has a span and a duration without key, text or phone number', async () => {
  await using server = await startServer(
    json(503, { status: false, error_code: 'SANDBOX_UNAVAILABLE' }),
    accept,
  );
  await connect(server).sms.send(message);
  const { port } = new URL(server.origin);
  const known = {
    'http.request.method': 'POST',
    'url.template': '/sms/send',
    'telecom.operation': 'sms.send',
    'server.address': '127.0.0.1',
    'server.port': Number(port),
  };
  expect(
    spans.getFinishedSpans().map(({ name, attributes, status }) => ({ name, attributes, status })),
  ).toEqual([
    {
      name: 'POST /sms/send',
      attributes: { ...known, 'http.response.status_code': 503, 'error.type': '503' },
      status: { code: SpanStatusCode.ERROR },
    },
    {
      name: 'POST /sms/send',
      attributes: { ...known, 'http.response.status_code': 200, 'http.request.resend_count': 1 },
      status: { code: SpanStatusCode.UNSET },
    },
  ]);
  await reader.forceFlush();
  const [metric] = durations.getMetrics().at(-1)?.scopeMetrics[0]?.metrics ?? [];
  expect(metric?.descriptor).toMatchObject({ name: 'http.client.request.duration', unit: 's' });
  expect(metric?.dataPoints).toHaveLength(2);
  const recorded = JSON.stringify([
    spans.getFinishedSpans().map(({ attributes }) => attributes),
    metric,
  ]);
  expect(recorded).not.toMatch(/hidden|1234|447911/);
});

test('the span of an attempt without a response has the name of the error', async () => {
  await using server = await startServer(drop);
  await expect(connect(server).sms.send(message)).rejects.toThrow('CONNECTION_LOST');
  const [span] = spans.getFinishedSpans();
  expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(span?.attributes).toMatchObject({ 'error.type': 'TypeError' });
});

test('a span is a child of the active span; traceparent is sent only with isPropagated', async () => {
  propagation.setGlobalPropagator({
    inject: (active, carrier, setter) => {
      setter.set(carrier, 'traceparent', trace.getSpanContext(active)?.spanId ?? '');
    },
    extract: (active) => active,
    fields: () => ['traceparent'],
  });
  const answer = json(200, { balance: 1, currency: 'EUR' });
  await using server = await startServer(answer);
  await tracerProvider.getTracer('test').startActiveSpan('parent', async (parent) => {
    await connect(server).account.balance();
    parent.end();
    const [span] = spans.getFinishedSpans();
    expect(span?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  });
  await connect(server, { isPropagated: true }).account.balance();
  propagation.disable();
  expect(server.requests.map(({ headers }) => headers.traceparent)).toEqual([
    undefined,
    spans.getFinishedSpans().at(-1)?.spanContext().spanId,
  ]);
});

test('calls succeed without an OpenTelemetry SDK', async () => {
  const server = await startServer(json(200, { balance: 1, currency: 'EUR' }));
  const client = createClient({
    apiKey: 'sk_prod_hidden',
    baseUrl: server.baseUrl,
    middleware: [traceCalls()],
  });
  expect((await client.account.balance()).currency).toBe('EUR');
});

test.each([
  [{ propagate: true }, 'propagate'],
  [{ isPropagated: 'yes' }, 'isPropagated'],
  [{ tracerProvider: {} }, 'tracerProvider'],
  [{ meterProvider: Promise.resolve(meterProvider) }, 'meterProvider'],
  [null, 'options'],
])('an invalid or misspelt option is refused: %#', (options, path) => {
  expect(() => traceCalls(options as TraceOptions)).toThrow(
    expect.objectContaining({
      code: 'INVALID_OPTIONS',
      issues: [expect.objectContaining({ path })],
    }) as Error,
  );
});

test.each(['startSpan', 'setStatus', 'setAttributes', 'end', 'record'])(
  'a telemetry whose %s throws changes no call',
  async (broken) => {
    function failIf(name: string): void {
      if (name === broken) throw new Error('the exporter is broken');
    }
    const tracer = tracerProvider.getTracer('test');
    const options: TraceOptions = {
      tracerProvider: {
        getTracer: () => ({
          startSpan(...given) {
            failIf('startSpan');
            const span = tracer.startSpan(...given);
            for (const name of ['setStatus', 'setAttributes', 'end'] as const) {
              Object.defineProperty(span, name, { value: () => (failIf(name), span) });
            }
            return span;
          },
          startActiveSpan: tracer.startActiveSpan.bind(tracer),
        }),
      },
      meterProvider: {
        getMeter: (...given) => {
          const meter = meterProvider.getMeter(...given);
          meter.createHistogram = () => ({ record: () => failIf('record') });
          return meter;
        },
      },
    };
    await using server = await startServer(accept, json(400, { error_code: 'INVALID_TO' }));
    const telecom = connect(server, options);
    expect((await telecom.sms.send(message)).results).toHaveLength(1);
    await expect(telecom.sms.send(message)).rejects.toMatchObject({
      code: 'INVALID_TO',
      sent: 'no',
    });
    expect(server.requests).toHaveLength(2);
  },
);

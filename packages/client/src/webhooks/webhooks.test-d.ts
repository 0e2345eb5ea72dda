import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expectTypeOf, test } from 'vitest';
import { createWebhooks, decodeWebhookEvent, isWebhookVerificationError } from './index.ts';
import type {
  ClickEvent,
  ConversionEvent,
  DeliveryEvent,
  ImpressionEvent,
  WebhookVerificationCode,
} from './index.ts';

const webhooks = createWebhooks({ secrets: ['one', 'two'], toleranceMs: 60_000 });

test('each callback gets its own event', () => {
  webhooks.handler({
    delivery: (event) => expectTypeOf(event).toEqualTypeOf<DeliveryEvent>(),
    click: (event) => expectTypeOf(event).toEqualTypeOf<ClickEvent>(),
    conversion: (event) => expectTypeOf(event).toEqualTypeOf<ConversionEvent>(),
    impression: (event) => expectTypeOf(event).toEqualTypeOf<ImpressionEvent>(),
  });
  // @ts-expect-error there is no such kind of webhook
  webhooks.handler({ inbound: () => undefined });
  expectTypeOf(decodeWebhookEvent('click', null)).toEqualTypeOf<ClickEvent>();
});

test('a status is open to codes that are not known yet', () => {
  expectTypeOf<'DELIVRD'>().toExtend<DeliveryEvent['status']>();
  expectTypeOf<string>().toExtend<DeliveryEvent['status']>();
});

test('a handler fits where servers look for one', () => {
  const handler = webhooks.handler({ delivery: () => undefined });
  expectTypeOf(handler).toExtend<(request: Request) => Promise<Response>>();
  type NextRoute = (
    request: Request,
    context: { params: Promise<{ id: string }> },
  ) => Promise<Response>;
  expectTypeOf(handler).toExtend<NextRoute>();
  interface Context {
    waitUntil(promise: Promise<unknown>): void;
  }
  expectTypeOf(handler).toExtend<(request: Request, context: Context) => Promise<Response>>();
  expectTypeOf(handler).toExtend<(request: IncomingMessage, response: ServerResponse) => unknown>();
  expectTypeOf(handler).toExtend<RequestListener>();
});

test('what verify and the guard give', () => {
  expectTypeOf(webhooks.verify).returns.resolves.toEqualTypeOf<{
    readonly timestamp: number;
    readonly payload: unknown;
  }>();
  const error: unknown = null;
  if (isWebhookVerificationError(error)) {
    expectTypeOf(error.code).toEqualTypeOf<WebhookVerificationCode>();
  }
  // @ts-expect-error secrets are required
  createWebhooks({});
});

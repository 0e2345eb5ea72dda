import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { expectTypeOf, test } from 'vitest';
import {
  type ClickEvent,
  type ConversionEvent,
  createWebhooks,
  decodeWebhookEvent,
  type Dedupe,
  type DeliveryEvent,
  type ImpressionEvent,
  isWebhookVerificationError,
  verifyWebhook,
  type WebhookEvent,
  type WebhookEventContext,
  type WebhookEventType,
  type WebhookInbox,
  type WebhookRequest,
  type WebhookVerificationCode,
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

test('a delivery status may be a code that the types do not list', () => {
  expectTypeOf<'DELIVRD'>().toExtend<DeliveryEvent['status']>();
  expectTypeOf<string>().toExtend<DeliveryEvent['status']>();
});

test('a handler is assignable to the handler types of servers', () => {
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

test('the results of verify and of the guard', () => {
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

test('an inbox gets the event of any kind, and its context', () => {
  webhooks.handler({
    inbox: async (event, context) => {
      expectTypeOf(event).toEqualTypeOf<WebhookEvent>();
      expectTypeOf(context.type).toEqualTypeOf<WebhookEventType>();
      expectTypeOf(context.key).toEqualTypeOf<string | null>();
      if ('status' in event) expectTypeOf(event).toExtend<DeliveryEvent>();
    },
  });
  expectTypeOf<
    (event: WebhookEvent, context: WebhookEventContext) => Promise<void>
  >().toExtend<WebhookInbox>();
  // @ts-expect-error an inbox that may be undefined would be no inbox
  webhooks.handler({ inbox: undefined });
});

test('secrets may come from the environment or from a function', () => {
  createWebhooks({ secrets: process.env.SECRET });
  createWebhooks({ secrets: [process.env.SECRET, process.env.OLD_SECRET] });
  createWebhooks({ secrets: () => process.env.SECRET });
  createWebhooks({ secrets: async () => ['one', 'two'] });
  expectTypeOf(verifyWebhook).returns.toEqualTypeOf<ReturnType<typeof webhooks.verify>>();
});

test('requests of Lambda and Fastify are requests, and Fastify takes the handler', () => {
  interface LambdaEvent {
    readonly rawPath: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body?: string | undefined;
    readonly isBase64Encoded: boolean;
  }
  expectTypeOf<LambdaEvent>().toExtend<WebhookRequest>();
  expectTypeOf<FastifyRequest>().toExtend<WebhookRequest>();
  expectTypeOf(webhooks.handler({ delivery: () => undefined })).toExtend<RouteHandlerMethod>();
});

test('a dedupe of your own', () => {
  const dedupe: Dedupe = {
    async claim(key, owner) {
      return key === owner ? 'new' : 'busy';
    },
    settle: () => undefined,
    release: async () => 1,
  };
  webhooks.handler({ delivery: () => undefined, dedupe });
  // @ts-expect-error there is no way to forget a key
  webhooks.handler({ delivery: () => undefined, dedupe: { add: () => true } });
});

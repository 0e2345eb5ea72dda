import { decodeWebhookEvent } from '../wire/webhook-event.ts';
import { createMemoryDedupe } from './dedupe.ts';
import type { Dedupe } from './dedupe.ts';
import { isWebhookVerificationError } from './verification-error.ts';
import type { VerifiedPayload } from './verify.ts';
import type {
  ClickEvent,
  ConversionEvent,
  DeliveryEvent,
  WebhookEvents,
  WebhookEventType,
} from './webhook-event.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** Called with an event, and with the payload as it came for what the event leaves out. */
export type WebhookCallback<Event> = (event: Event, verified: VerifiedPayload) => unknown;

/** What to call for each kind of webhook, and how to treat repeats and failures. */
export type WebhookHandlerOptions = {
  readonly [Type in WebhookEventType]?: WebhookCallback<WebhookEvents[Type]> | undefined;
} & {
  /**
   * Drops repeats of an event: by message and status for `delivery`, by message and time for the
   * others. `false` hands out every delivery.
   *
   * @default the last 10,000 events, in the memory of this process
   */
  readonly dedupe?: Dedupe | false | undefined;
  /**
   * Called when a request is not accepted or a callback throws: the answer does not wait for the
   * callback, so nobody else would hear of it.
   *
   * @default console.error
   */
  readonly onError?: ((error: unknown) => void) | undefined;
};

/** What keeps a Worker or a serverless function alive for the callback. */
export interface WebhookContext {
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
}

/** The response of `node:http` or Express, as far as it is used. */
export interface NodeWebhookResponse {
  readonly writeHead: (status: number) => { readonly end: () => unknown };
}

/**
 * Answers a webhook. The second argument is the execution context of Workers, Hono or Vercel, or
 * the response of `node:http` or Express, which is then written; anything else is ignored.
 *
 * @example
 * ```ts
 * app.post('/webhooks/delivery', handler); // Express, before express.json()
 * app.post('/webhooks/delivery', (c) => handler(c.req.raw, c.executionCtx)); // Hono
 * ```
 */
export type WebhookHandler = (
  request: WebhookRequest,
  // `object` lets in what a framework passes there, such as the route's params of Next.
  context?: WebhookContext | NodeWebhookResponse | object,
) => Promise<Response>;

type AnyEvent = Partial<DeliveryEvent & ClickEvent & ConversionEvent>;

/** A retry of the service has the key of the attempt before; another event has not. */
const keyOf = (type: string, event: AnyEvent) =>
  [
    type,
    event.messageId,
    type === 'delivery'
      ? event.status
      : [event.actionType, event.clickedAt ?? event.actionAt ?? event.at],
  ].join();

export const createHandler = (
  verify: (request: WebhookRequest) => Promise<VerifiedPayload>,
  { dedupe = createMemoryDedupe(), onError = console.error, ...callbacks }: WebhookHandlerOptions,
): WebhookHandler => {
  const types = Object.keys(callbacks) as WebhookEventType[];

  return async (request, context?: Partial<WebhookContext & NodeWebhookResponse>) => {
    const type = types.find((name) => !types[1] || request.url?.split('?')[0]?.endsWith(name));
    let status = type ? 204 : 404;
    try {
      const callback = type && (callbacks[type] as WebhookCallback<AnyEvent> | undefined);
      if (callback) {
        const verified = await verify(request);
        const event = decodeWebhookEvent(type, verified.payload);
        if (!dedupe || !event.messageId || (await dedupe.add(keyOf(type, event)))) {
          const done = (async () => {
            await callback(event, verified);
          })().catch(onError);
          context?.waitUntil?.(done);
        }
      }
    } catch (error) {
      onError(error);
      status = isWebhookVerificationError(error) ? 401 : 500;
    }
    context?.writeHead?.(status).end();
    return new Response(null, { status });
  };
};

import type { Dedupe } from './dedupe.ts';
import type { VerifiedPayload } from './verify-webhook.ts';
import type { WebhookEvent, WebhookEvents, WebhookEventType } from './webhook-event.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** A verified event beside its decoded fields. */
export interface WebhookEventContext extends VerifiedPayload {
  /** The kind of the event. */
  readonly type: WebhookEventType;
  /**
   * Identifies the event: all attempts to deliver it have the same key. Up to 80 characters, without personal
   * data; null if the payload has no message id.
   */
  readonly key: string | null;
}

/** Called with an event of one kind. */
export type WebhookCallback<Event> = (event: Event, context: WebhookEventContext) => unknown;

/**
 * Stores an event of any kind before it is confirmed to the provider: resolve after it is durable, and reject
 * if it could not be stored. The provider then tries again, up to three times in all, so storing an event
 * that is already stored must do no harm.
 *
 * @example
 * ```ts
 * const inbox: WebhookInbox = async (event, { type, key }) => {
 *   await sql`insert into inbox (key, type, event) values (${key}, ${type}, ${event})
 *             on conflict do nothing`;
 * };
 * ```
 */
export type WebhookInbox = (event: WebhookEvent, context: WebhookEventContext) => Promise<unknown>;

/**
 * An inbox, or a callback for each kind of webhook, or both, and how to treat duplicates and failures.
 *
 * @example
 * ```ts
 * webhooks.handler({ inbox: campaigns.inbox });
 * webhooks.handler({ delivery: ({ messageId, status }) => saveStatus(messageId, status) });
 * ```
 */
export type WebhookHandlerOptions = {
  readonly [Type in WebhookEventType]?: WebhookCallback<WebhookEvents[Type]> | undefined;
} & {
  /**
   * Stores each event before the response: 204 if it resolves, 500 if it rejects. Called at the same time for
   * requests that arrive at the same time, so an inbox can store them together.
   */
  readonly inbox?: WebhookInbox;
  /**
   * Responds before the callback runs. The event is lost if the process then stops, or if the callback fails.
   * An inbox is awaited in both cases.
   *
   * @default false: 204 after the callback succeeded, 500 after it failed. With an inbox true, because the
   * event is stored before
   */
  readonly respondFirst?: boolean | undefined;
  /**
   * Time for the response, in milliseconds. If it ends, the response is 503 and the work goes on; the
   * provider's next attempt is confirmed if the work has succeeded by then. The provider waits 5 seconds. A
   * step of `dedupe` that takes longer has failed.
   *
   * @default 4500
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Drops duplicates of an event that was handled: by message and status for `delivery`, by all fields for
   * the other kinds. `false` passes on every attempt of the provider. With several processes, pass
   * `createStoreDedupe(store)`.
   *
   * @default remembers the last 10,000 events, in the memory of this process
   */
  readonly dedupe?: Dedupe | false | undefined;
  /**
   * Called with the reason of each 401, 404 and 500, with an error if `timeoutMs` has passed, and with the
   * failure of a callback that runs after the response. An error that it throws itself is ignored.
   *
   * @default console.error
   */
  readonly onError?: ((error: unknown) => unknown) | undefined;
};

/** The part of an execution context that keeps a Worker or serverless function alive. */
export interface WebhookContext {
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined;
}

/** The part of a `node:http` or Express response that the handler uses. */
export interface NodeWebhookResponse {
  readonly writeHead: (status: number) => unknown;
  readonly end: () => unknown;
}

/**
 * Responds to a webhook; never rejects. The second argument is the execution context of Workers, Hono or
 * Vercel, or the response of `node:http` or Express or the reply of Fastify, which is then written; anything
 * else is ignored.
 *
 * @example
 * ```ts
 * app.post('/webhooks/delivery', handler); // Express, before express.json()
 * app.post('/webhooks/delivery', (c) => handler(c.req.raw, c.executionCtx)); // Hono on Workers
 * ```
 */
export type WebhookHandler = (
  request: WebhookRequest,
  // `object` accepts other second arguments of frameworks, such as the route parameters of Next.
  context?: WebhookContext | NodeWebhookResponse | object,
) => Promise<Response>;

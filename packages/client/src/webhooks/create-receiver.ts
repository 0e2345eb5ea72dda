import { checkType } from './check-type.ts';
import { createEventRunner, type EventOutcome, type EventWork } from './create-event-runner.ts';
import { decodeWebhookEvent } from './decode-webhook-event.ts';
import { createMemoryDedupe } from './dedupe.ts';
import { eventKey } from './event-key.ts';
import { findType } from './find-type.ts';
import { isWebhookVerificationError } from './verification-error.ts';
import type { VerifiedPayload } from './verify-webhook.ts';
import { type WebhookEvent, webhookEventTypes } from './webhook-event.ts';
import type {
  WebhookCallback,
  WebhookEventContext,
  WebhookHandlerOptions,
} from './webhook-handler.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** The parts of a handler that its requests share. */
export interface ReceiverOptions {
  readonly verify: (request: WebhookRequest) => Promise<VerifiedPayload>;
  /** Reports an error; must not throw. */
  readonly report: (error: unknown) => void;
  /** Maximum time for a step of the deduplication, in milliseconds. */
  readonly timeoutMs: number;
}

/** Receives an event and returns the HTTP status; `keepAlive` gets work that may outlive the response. */
export type Receive = (
  request: WebhookRequest,
  keepAlive: (work: Promise<unknown>) => void,
) => Promise<number>;

const statuses: Readonly<Record<EventOutcome, number>> = { done: 204, busy: 503, failed: 500 };

/** Makes the function that verifies an event, runs its work once and decides on the response. */
export function createReceiver(
  options: WebhookHandlerOptions,
  { verify, report, timeoutMs }: ReceiverOptions,
): Receive {
  const { inbox, respondFirst = inbox !== undefined, dedupe = createMemoryDedupe() } = options;
  const types = webhookEventTypes.filter((type) => options[type]);
  const runEvent = createEventRunner({ dedupe, report, timeoutMs });

  function toWork(event: WebhookEvent, context: WebhookEventContext): EventWork {
    const callback = options[context.type] as WebhookCallback<WebhookEvent> | undefined;
    async function store(): Promise<void> {
      await inbox?.(event, context);
    }
    async function call(): Promise<void> {
      await callback?.(event, context);
    }
    return respondFirst
      ? { before: store, after: callback && call }
      : { before: () => store().then(call) };
  }

  return async (request, keepAlive) => {
    try {
      const type = findType(request, types, inbox !== undefined);
      const verified = await verify(request);
      checkType(type, verified.payload);
      const key = await eventKey(type, verified.payload);
      const event = decodeWebhookEvent(type, verified.payload);
      const work = toWork(event, { ...verified, type, key });
      return statuses[await runEvent(key, work, keepAlive)];
    } catch (error) {
      report(error);
      if (!isWebhookVerificationError(error)) return 500;
      return error.code === 'UNKNOWN_PATH' ? 404 : 401;
    }
  };
}

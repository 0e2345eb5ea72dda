import { createReceiver } from './create-receiver.ts';
import { inTime } from './in-time.ts';
import type { VerifiedPayload } from './verify-webhook.ts';
import type { WebhookHandler, WebhookHandlerOptions } from './webhook-handler.ts';
import type { WebhookRequest } from './webhook-request.ts';

/** The second argument of a handler: an execution context, a Node response or the reply of Fastify. */
interface Target {
  waitUntil?(work: Promise<unknown>): void;
  writeHead?(status: number): unknown;
  end?(): unknown;
  readonly raw?: Target;
  /** Keeps Fastify from responding by itself. */
  hijack?(): unknown;
}

/** Makes the handler behind `createWebhooks().handler`. */
export function createHandler(
  verify: (request: WebhookRequest) => Promise<VerifiedPayload>,
  options: WebhookHandlerOptions,
): WebhookHandler {
  const { timeoutMs = 4500, onError = (error: unknown) => console.error(error) } = options;

  /** Calls `onError`, whose own failure must not change a response or end the process. */
  async function callOnError(error: unknown): Promise<void> {
    try {
      await onError(error);
    } catch {
      // There is nobody else to report it to.
    }
  }
  function report(error: unknown): void {
    void callOnError(error);
  }
  const receive = createReceiver(options, { verify, report, timeoutMs });

  return async (request, context) => {
    // Some frameworks pass null.
    const target = Object(context) as Target;
    function attempt(step: () => unknown): void {
      try {
        step();
      } catch (error) {
        report(error);
      }
    }
    const received = receive(request, (work) => attempt(() => target.waitUntil?.(work)));
    const status = await inTime(received, timeoutMs, () => {
      report(new Error(`webhook: the work took longer than timeoutMs (${timeoutMs})`));
      return 503;
    });
    attempt(() => {
      target.hijack?.();
      const response = target.raw ?? target;
      response.writeHead?.(status);
      if (response.writeHead) response.end?.();
    });
    return new Response(null, { status });
  };
}
